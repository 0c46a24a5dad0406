# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,501 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'victims-late.en.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Registered victims of trafficking: 12 months later the median month' at screen 0.02000, screen 0.95234 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'differs by 0.0% from its first figure (middle half 0.0% to +1.8%; 15' at screen 0.02000, screen 0.90491 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'months)' at screen 0.02000, screen 0.85749 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'These are victims registered by state prosecutors, not the prevalence of trafficking; no federal cases.' at screen 0.02000, screen 0.06080 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Source: SESNSP, Víctimas del fuero común, 18 releases from 2019-11 to 2025-06.' at screen 0.02000, screen 0.03182 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.07250
set rmargin at screen 0.85500
set tmargin at screen 0.76591
set bmargin at screen 0.16711
set xrange [0:24]
set yrange [-8.90722:21.3158]
set arrow from screen 0.07250, screen 0.34358 to screen 0.85500, screen 0.34358 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.06250, screen 0.34358 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.54171 to screen 0.85500, screen 0.54171 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '10' at screen 0.06250, screen 0.54171 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.73984 to screen 0.85500, screen 0.73984 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '20' at screen 0.06250, screen 0.73984 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Percent of change since the month’s first figure; band: the middle half' at screen 0.02000, screen 0.79784 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.16711 to screen 0.07250, screen 0.15713 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.07250, screen 0.13916 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.26813, screen 0.16711 to screen 0.26813, screen 0.15713 nohead back linecolor rgb '#8b969d' linewidth 1
set label '6' at screen 0.26813, screen 0.13916 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.46375, screen 0.16711 to screen 0.46375, screen 0.15713 nohead back linecolor rgb '#8b969d' linewidth 1
set label '12' at screen 0.46375, screen 0.13916 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.65938, screen 0.16711 to screen 0.65938, screen 0.15713 nohead back linecolor rgb '#8b969d' linewidth 1
set label '18' at screen 0.65938, screen 0.13916 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.85500, screen 0.16711 to screen 0.85500, screen 0.15713 nohead back linecolor rgb '#8b969d' linewidth 1
set label '24' at screen 0.85500, screen 0.13916 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'months after the month' at screen 0.85500, screen 0.10523 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'median +0.4%' at screen 0.69948, screen 0.35151 left noenhanced front font 'DejaVu Sans:Bold,11' textcolor rgb '#1c2226'
plot 'victims-late.dat' index 22 using 1:3:4 with filledcurves fillstyle solid 1 linecolor rgb '#cbe1ef' notitle, \
     'victims-late.dat' index 0 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'victims-late.dat' index 1 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'victims-late.dat' index 2 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'victims-late.dat' index 3 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'victims-late.dat' index 4 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'victims-late.dat' index 5 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'victims-late.dat' index 6 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'victims-late.dat' index 7 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'victims-late.dat' index 8 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'victims-late.dat' index 9 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'victims-late.dat' index 10 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'victims-late.dat' index 11 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'victims-late.dat' index 12 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'victims-late.dat' index 13 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'victims-late.dat' index 14 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'victims-late.dat' index 15 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'victims-late.dat' index 16 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'victims-late.dat' index 17 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'victims-late.dat' index 18 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'victims-late.dat' index 19 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'victims-late.dat' index 20 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'victims-late.dat' index 21 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'victims-late.dat' index 22 using 1:2 with steps linewidth 2.2 linecolor rgb '#0072b2' notitle
unset output
