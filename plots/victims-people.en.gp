# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,364 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'victims-people.en.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Registered victims of trafficking in 2024: 558 of 790 are women or' at screen 0.02000, screen 0.93440 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'girls (71%; 95% interval 67% to 74%), 379 recorded as under 18; of 95' at screen 0.02000, screen 0.86912 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'the sex is not identified' at screen 0.02000, screen 0.80385 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Exact 95% Poisson intervals; too narrow where victims share a case file. These are victims registered by state prosecutors,' at screen 0.02000, screen 0.12214 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'not the prevalence of trafficking; no federal cases.' at screen 0.02000, screen 0.08225 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Source: SESNSP, Víctimas del fuero común, release 2025-06 (nm-state); the newest here.' at screen 0.02000, screen 0.04236 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.32141
set rmargin at screen 0.92500
set tmargin at screen 0.67780
set bmargin at screen 0.26846
set xrange [0:332.896]
set yrange [7.6:0.4]
set arrow from screen 0.32141, screen 0.67780 to screen 0.32141, screen 0.26846 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.32141, screen 0.23549 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.50272, screen 0.67780 to screen 0.50272, screen 0.26846 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '100' at screen 0.50272, screen 0.23549 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.68404, screen 0.67780 to screen 0.68404, screen 0.26846 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '200' at screen 0.68404, screen 0.23549 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.86535, screen 0.67780 to screen 0.86535, screen 0.26846 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '300' at screen 0.86535, screen 0.23549 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Persons, 2024; line: 95% interval' at screen 0.02000, screen 0.72176 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'female, under 18' at screen 0.31141, screen 0.64369 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '294' at screen 0.92777, screen 0.64369 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'female, 18 and over' at screen 0.31141, screen 0.58684 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '222' at screen 0.78925, screen 0.58684 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'sex not identified, age not stated' at screen 0.31141, screen 0.52998 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '95' at screen 0.54072, screen 0.52998 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'male, under 18' at screen 0.31141, screen 0.47313 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '85' at screen 0.52073, screen 0.47313 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'male, 18 and over' at screen 0.31141, screen 0.41628 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '48' at screen 0.44555, screen 0.41628 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'female, age not stated' at screen 0.31141, screen 0.35943 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '42' at screen 0.43309, screen 0.35943 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'male, age not stated' at screen 0.31141, screen 0.30257 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '4' at screen 0.34873, screen 0.30257 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
plot 'victims-people.dat' index 0 using 3:2:($4-$3):(0) with vectors nohead linewidth 2.4 linecolor rgb '#a9cfe5' notitle, \
     'victims-people.dat' index 0 using 1:2 with points pointtype 7 pointsize 0.75 linecolor rgb '#0072b2' notitle
unset output
