# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,269 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'purposes.en.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Case files on trafficking, January–March 2026: 100 of 156 are filed' at screen 0.02000, screen 0.91123 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'under other purposes (64%; 95% interval 56% to 72%)' at screen 0.02000, screen 0.82290 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Exact 95% Poisson intervals. These are state prosecutors’ case files, not persons, not convictions; no federal cases.' at screen 0.02000, screen 0.11234 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Source: SESNSP, Incidencia delictiva del fuero común, release 2026-03 (rnid-state); the newest here.' at screen 0.02000, screen 0.05836 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.25125
set rmargin at screen 0.92500
set tmargin at screen 0.65234
set bmargin at screen 0.31033
set xrange [0:122.843]
set yrange [4.6:0.4]
set arrow from screen 0.25125, screen 0.65234 to screen 0.25125, screen 0.31033 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.25125, screen 0.26572 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.38837, screen 0.65234 to screen 0.38837, screen 0.31033 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '25' at screen 0.38837, screen 0.26572 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.52548, screen 0.65234 to screen 0.52548, screen 0.31033 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '50' at screen 0.52548, screen 0.26572 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.66260, screen 0.65234 to screen 0.66260, screen 0.31033 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '75' at screen 0.66260, screen 0.26572 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.79971, screen 0.65234 to screen 0.79971, screen 0.31033 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '100' at screen 0.79971, screen 0.26572 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Case files, January–March 2026; line: 95% interval' at screen 0.02000, screen 0.71182 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'other purposes' at screen 0.24125, screen 0.60348 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '100' at screen 0.92708, screen 0.60348 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'sexual exploitation' at screen 0.24125, screen 0.52205 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '40' at screen 0.55874, screen 0.52205 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'forced labour or services' at screen 0.24125, screen 0.44062 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '16' at screen 0.40251, screen 0.44062 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'organ removal' at screen 0.24125, screen 0.35919 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0' at screen 0.28023, screen 0.35919 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
plot 'purposes.dat' index 0 using 3:2:($4-$3):(0) with vectors nohead linewidth 2.4 linecolor rgb '#a9cfe5' notitle, \
     'purposes.dat' index 0 using 1:2 with points pointtype 7 pointsize 0.75 linecolor rgb '#0072b2' notitle
unset output
