# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,514 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'investigations-months.en.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Case files on trafficking rose, 2015–2025: +7.7% a year (95% interval' at screen 0.02000, screen 0.95354 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label '+4.6% to +10.9%); the level seems to have shifted in July 2019 (32 to 55' at screen 0.02000, screen 0.90732 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'a month)' at screen 0.02000, screen 0.86109 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Dashed: negative-binomial trend, without months still revised. Steps: levels, candidates and not causes; where the level' at screen 0.02000, screen 0.14292 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'shifts, one rate for the whole time hides it. Exact 95% Poisson intervals. These are state prosecutors’ case files, not' at screen 0.02000, screen 0.11467 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'persons, not convictions; no federal cases.' at screen 0.02000, screen 0.08642 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Source: SESNSP, Incidencia delictiva del fuero común, release 2026-08 (nm-national); release 2026-08 (rnid-national); the' at screen 0.02000, screen 0.05817 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'newest here.' at screen 0.02000, screen 0.02992 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.07250
set rmargin at screen 0.98000
set tmargin at screen 0.77183
set bmargin at screen 0.24654
set xrange [2015:2026.72]
set yrange [0:125]
set object rectangle from screen 0.95676, screen 0.77183 to screen 0.97613, screen 0.24654 behind fillcolor rgb '#f5efdf' fillstyle solid 1 noborder
set arrow from screen 0.07250, screen 0.24654 to screen 0.98000, screen 0.24654 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.06250, screen 0.24654 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.35160 to screen 0.98000, screen 0.35160 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '25' at screen 0.06250, screen 0.35160 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.45665 to screen 0.98000, screen 0.45665 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '50' at screen 0.06250, screen 0.45665 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.56171 to screen 0.98000, screen 0.56171 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '75' at screen 0.06250, screen 0.56171 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.66677 to screen 0.98000, screen 0.66677 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '100' at screen 0.06250, screen 0.66677 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.77183 to screen 0.98000, screen 0.77183 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '125' at screen 0.06250, screen 0.77183 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Case files a month; band: 95% interval' at screen 0.02000, screen 0.80296 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.24654 to screen 0.07250, screen 0.23681 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2015' at screen 0.11123, screen 0.21930 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.14995, screen 0.24654 to screen 0.14995, screen 0.23681 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2016' at screen 0.18868, screen 0.21930 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.22741, screen 0.24654 to screen 0.22741, screen 0.23681 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2017' at screen 0.26613, screen 0.21930 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.30486, screen 0.24654 to screen 0.30486, screen 0.23681 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2018' at screen 0.34359, screen 0.21930 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.38232, screen 0.24654 to screen 0.38232, screen 0.23681 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2019' at screen 0.42104, screen 0.21930 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.45977, screen 0.24654 to screen 0.45977, screen 0.23681 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2020' at screen 0.49850, screen 0.21930 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.53722, screen 0.24654 to screen 0.53722, screen 0.23681 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2021' at screen 0.57595, screen 0.21930 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.61468, screen 0.24654 to screen 0.61468, screen 0.23681 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2022' at screen 0.65340, screen 0.21930 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.69213, screen 0.24654 to screen 0.69213, screen 0.23681 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2023' at screen 0.73086, screen 0.21930 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.76958, screen 0.24654 to screen 0.76958, screen 0.23681 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2024' at screen 0.80831, screen 0.21930 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.84704, screen 0.24654 to screen 0.84704, screen 0.23681 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2025' at screen 0.88576, screen 0.21930 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.92449, screen 0.24654 to screen 0.92449, screen 0.23681 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2026' at screen 0.95225, screen 0.21930 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.92449, screen 0.78350 to screen 0.92449, screen 0.24654 nohead front linecolor rgb '#b34a00' linewidth 1.2 dashtype (4,3)
set label 'new register: not comparable' at screen 0.91699, screen 0.78739 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#b34a00'
set label '2026: Jan–Aug; shaded: provisional' at screen 0.98000, screen 0.18623 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#b34a00'
set label '94 (Jun 2023)' at screen 0.72763, screen 0.74940 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '54' at screen 0.97290, screen 0.56208 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
plot 'investigations-months.dat' index 0 using 1:3:4 with filledcurves fillstyle solid 1 linecolor rgb '#cbe1ef' notitle, \
     'investigations-months.dat' index 1 using 1:3:4 with filledcurves fillstyle solid 1 linecolor rgb '#cbe1ef' notitle, \
     'investigations-months.dat' index 0 using 1:2 with lines linewidth 1.6 linecolor rgb '#0072b2' notitle, \
     'investigations-months.dat' index 1 using 1:2 with lines linewidth 1.6 linecolor rgb '#0072b2' notitle, \
     'investigations-months.dat' index 3 using 1:2 with lines linewidth 2.2 linecolor rgb '#d55e00' notitle, \
     'investigations-months.dat' index 2 using 1:2 with lines linewidth 1.8 dashtype (6,4) linecolor rgb '#1c2226' notitle
unset output
