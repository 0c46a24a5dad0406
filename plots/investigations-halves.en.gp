# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,462 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'investigations-halves.en.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Case files on trafficking: 308 in January–June 2026; the register' at screen 0.02000, screen 0.94831 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'changed: not comparable with the 317 in January–June 2025' at screen 0.02000, screen 0.89688 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Exact 95% Poisson intervals. These are state prosecutors’ case files, not persons, not convictions; no federal cases.' at screen 0.02000, screen 0.09788 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Source: SESNSP, Incidencia delictiva del fuero común, release 2026-08 (nm-national); release 2026-08 (rnid-national); the' at screen 0.02000, screen 0.06645 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'newest here.' at screen 0.02000, screen 0.03502 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.07250
set rmargin at screen 0.98000
set tmargin at screen 0.79758
set bmargin at screen 0.21316
set xrange [2014.9:2027.1]
set yrange [0:500]
set arrow from screen 0.07250, screen 0.21316 to screen 0.98000, screen 0.21316 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.06250, screen 0.21316 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.33004 to screen 0.98000, screen 0.33004 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '100' at screen 0.06250, screen 0.33004 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.44693 to screen 0.98000, screen 0.44693 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '200' at screen 0.06250, screen 0.44693 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.56381 to screen 0.98000, screen 0.56381 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '300' at screen 0.06250, screen 0.56381 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.68069 to screen 0.98000, screen 0.68069 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '400' at screen 0.06250, screen 0.68069 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.79758 to screen 0.98000, screen 0.79758 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '500' at screen 0.06250, screen 0.79758 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Case files, January to June; line: 95% interval' at screen 0.02000, screen 0.83221 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.89818, screen 0.81056 to screen 0.89818, screen 0.21316 nohead front linecolor rgb '#b34a00' linewidth 1.2 dashtype (4,3)
set label 'new register: not comparable' at screen 0.89068, screen 0.81489 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#b34a00'
set label '235' at screen 0.11713, screen 0.54694 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2015' at screen 0.11713, screen 0.18502 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '218' at screen 0.19152, screen 0.52577 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2016' at screen 0.19152, screen 0.18502 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '156' at screen 0.26590, screen 0.44811 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2017' at screen 0.26590, screen 0.18502 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '197' at screen 0.34029, screen 0.49956 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2018' at screen 0.34029, screen 0.18502 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '230' at screen 0.41467, screen 0.54072 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2019' at screen 0.41467, screen 0.18502 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '261' at screen 0.48906, screen 0.57921 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2020' at screen 0.48906, screen 0.18502 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '335' at screen 0.56344, screen 0.67062 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2021' at screen 0.56344, screen 0.18502 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '416' at screen 0.63783, screen 0.77009 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2022' at screen 0.63783, screen 0.18502 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '387' at screen 0.71221, screen 0.73453 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2023' at screen 0.71221, screen 0.18502 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '311' at screen 0.78660, screen 0.64104 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2024' at screen 0.78660, screen 0.18502 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '317' at screen 0.86098, screen 0.64844 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2025' at screen 0.86098, screen 0.18502 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '308' at screen 0.93537, screen 0.63734 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2026' at screen 0.93537, screen 0.18502 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set boxwidth 0.72 absolute
plot 'investigations-halves.dat' index 0 using 1:2 with boxes fillstyle solid 1 noborder linecolor rgb '#0072b2' notitle, \
     'investigations-halves.dat' index 1 using 1:2 with boxes fillstyle solid 1 noborder linecolor rgb '#8b969d' notitle, \
     'investigations-halves.dat' index 0 using 1:3:(0):($4-$3) with vectors nohead linewidth 1.4 linecolor rgb '#1c2226' notitle, \
     'investigations-halves.dat' index 1 using 1:3:(0):($4-$3) with vectors nohead linewidth 1.4 linecolor rgb '#1c2226' notitle
unset output
