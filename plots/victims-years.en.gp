# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,462 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'victims-years.en.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Registered victims of trafficking: 936 in 2023, 790 in 2024: no clear' at screen 0.02000, screen 0.94831 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'change (−15.6%; 95% interval −34.9% to +9.5%)' at screen 0.02000, screen 0.89688 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'The pale bar is a part year: do not set it against whole years. Exact 95% Poisson intervals; too narrow where victims share a' at screen 0.02000, screen 0.09788 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'case file. These are victims registered by state prosecutors, not the prevalence of trafficking; no federal cases.' at screen 0.02000, screen 0.06645 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Source: SESNSP, Víctimas del fuero común, release 2025-06 (nm-state); the newest here.' at screen 0.02000, screen 0.03502 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.07250
set rmargin at screen 0.98000
set tmargin at screen 0.79758
set bmargin at screen 0.21316
set xrange [2014.9:2026.1]
set yrange [0:1500]
set arrow from screen 0.07250, screen 0.21316 to screen 0.98000, screen 0.21316 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.06250, screen 0.21316 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.40797 to screen 0.98000, screen 0.40797 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '500' at screen 0.06250, screen 0.40797 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.60277 to screen 0.98000, screen 0.60277 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '1,000' at screen 0.06250, screen 0.60277 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.79758 to screen 0.98000, screen 0.79758 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '1,500' at screen 0.06250, screen 0.79758 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Persons a year; line: 95% interval' at screen 0.02000, screen 0.83221 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '1,171' at screen 0.12112, screen 0.71794 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2015' at screen 0.12112, screen 0.18502 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '782' at screen 0.20214, screen 0.56160 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2016' at screen 0.20214, screen 0.18502 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '537' at screen 0.28317, screen 0.46249 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2017' at screen 0.28317, screen 0.18502 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '584' at screen 0.36420, screen 0.48156 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2018' at screen 0.36420, screen 0.18502 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '682' at screen 0.44522, screen 0.52123 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2019' at screen 0.44522, screen 0.18502 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '681' at screen 0.52625, screen 0.52083 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2020' at screen 0.52625, screen 0.18502 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '753' at screen 0.60728, screen 0.54991 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2021' at screen 0.60728, screen 0.18502 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '942' at screen 0.68830, screen 0.62602 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2022' at screen 0.68830, screen 0.18502 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '936' at screen 0.76933, screen 0.62361 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2023' at screen 0.76933, screen 0.18502 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '790' at screen 0.85036, screen 0.56483 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2024' at screen 0.85036, screen 0.18502 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '392' at screen 0.93138, screen 0.40343 center noenhanced front font 'DejaVu Sans,13' textcolor rgb '#1c2226'
set label '2025' at screen 0.93138, screen 0.18502 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Jan–Jun' at screen 0.93138, screen 0.15039 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#b34a00'
set boxwidth 0.72 absolute
plot 'victims-years.dat' index 0 using 1:2 with boxes fillstyle solid 1 noborder linecolor rgb '#0072b2' notitle, \
     'victims-years.dat' index 1 using 1:2 with boxes fillstyle solid 1 noborder linecolor rgb '#a9cfe5' notitle, \
     'victims-years.dat' index 0 using 1:3:(0):($4-$3) with vectors nohead linewidth 1.4 linecolor rgb '#1c2226' notitle, \
     'victims-years.dat' index 1 using 1:3:(0):($4-$3) with vectors nohead linewidth 1.4 linecolor rgb '#1c2226' notitle
unset output
