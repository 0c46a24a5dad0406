# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,524 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'victims-months.en.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Registered victims of trafficking: no clear trend, January 2015 to' at screen 0.02000, screen 0.95443 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'March 2025: +0.3% a year (95% interval −2.8% to +3.4%); the level' at screen 0.02000, screen 0.90908 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'seems to have shifted in May 2016 (97 to 45 a month), September 2018' at screen 0.02000, screen 0.86374 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label '(45 to 66 a month)' at screen 0.02000, screen 0.81840 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Dashed: negative-binomial trend, without months still revised. Steps: levels, candidates and not causes; where the level' at screen 0.02000, screen 0.11393 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'shifts, one rate for the whole time hides it. Exact 95% Poisson intervals; too narrow where victims share a case file. These' at screen 0.02000, screen 0.08622 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'are victims registered by state prosecutors, not the prevalence of trafficking; no federal cases.' at screen 0.02000, screen 0.05851 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Source: SESNSP, Víctimas del fuero común, release 2025-06 (nm-state); the newest here.' at screen 0.02000, screen 0.03080 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.07250
set rmargin at screen 0.98000
set tmargin at screen 0.73084
set bmargin at screen 0.21557
set xrange [2015:2025.55]
set yrange [0:400]
set object rectangle from screen 0.89685, screen 0.73084 to screen 0.97570, screen 0.21557 behind fillcolor rgb '#f5efdf' fillstyle solid 1 noborder
set arrow from screen 0.07250, screen 0.21557 to screen 0.98000, screen 0.21557 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.06250, screen 0.21557 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.34439 to screen 0.98000, screen 0.34439 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '100' at screen 0.06250, screen 0.34439 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.47321 to screen 0.98000, screen 0.47321 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '200' at screen 0.06250, screen 0.47321 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.60202 to screen 0.98000, screen 0.60202 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '300' at screen 0.06250, screen 0.60202 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.73084 to screen 0.98000, screen 0.73084 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '400' at screen 0.06250, screen 0.73084 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Persons a month; band: 95% interval' at screen 0.02000, screen 0.76137 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.21557 to screen 0.07250, screen 0.20603 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2015' at screen 0.11551, screen 0.18885 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.15852, screen 0.21557 to screen 0.15852, screen 0.20603 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2016' at screen 0.20153, screen 0.18885 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.24454, screen 0.21557 to screen 0.24454, screen 0.20603 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2017' at screen 0.28755, screen 0.18885 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.33056, screen 0.21557 to screen 0.33056, screen 0.20603 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2018' at screen 0.37357, screen 0.18885 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.41658, screen 0.21557 to screen 0.41658, screen 0.20603 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2019' at screen 0.45959, screen 0.18885 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.50259, screen 0.21557 to screen 0.50259, screen 0.20603 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2020' at screen 0.54560, screen 0.18885 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.58861, screen 0.21557 to screen 0.58861, screen 0.20603 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2021' at screen 0.63162, screen 0.18885 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.67463, screen 0.21557 to screen 0.67463, screen 0.20603 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2022' at screen 0.71764, screen 0.18885 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.76065, screen 0.21557 to screen 0.76065, screen 0.20603 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2023' at screen 0.80366, screen 0.18885 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.84667, screen 0.21557 to screen 0.84667, screen 0.20603 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2024' at screen 0.88968, screen 0.18885 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.93269, screen 0.21557 to screen 0.93269, screen 0.20603 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2025' at screen 0.95634, screen 0.18885 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '2025: Jan–Jun; shaded: provisional' at screen 0.98000, screen 0.15641 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#b34a00'
set label '309 (Aug 2015)' at screen 0.12626, screen 0.67965 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '83' at screen 0.97211, screen 0.36720 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
plot 'victims-months.dat' index 0 using 1:3:4 with filledcurves fillstyle solid 1 linecolor rgb '#cbe1ef' notitle, \
     'victims-months.dat' index 0 using 1:2 with lines linewidth 1.6 linecolor rgb '#0072b2' notitle, \
     'victims-months.dat' index 2 using 1:2 with lines linewidth 2.2 linecolor rgb '#d55e00' notitle, \
     'victims-months.dat' index 1 using 1:2 with lines linewidth 1.8 dashtype (6,4) linecolor rgb '#1c2226' notitle
unset output
