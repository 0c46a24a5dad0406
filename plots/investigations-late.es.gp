# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,501 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'investigations-late.es.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Carpetas de investigación por trata: 12 meses después, el mes mediano' at screen 0.02000, screen 0.95234 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'difiere en 0.0 % de su primera cifra (mitad central: 0.0 % a +1.5 %; 35' at screen 0.02000, screen 0.90491 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'meses)' at screen 0.02000, screen 0.85749 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Son carpetas de las fiscalías estatales, no personas ni sentencias; sin casos federales.' at screen 0.02000, screen 0.06080 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Fuente: SESNSP, Incidencia delictiva del fuero común, 31 entregas de 2019-03 a 2026-08.' at screen 0.02000, screen 0.03182 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.07250
set rmargin at screen 0.85500
set tmargin at screen 0.76591
set bmargin at screen 0.16711
set xrange [0:24]
set yrange [-8.1:16.6154]
set arrow from screen 0.07250, screen 0.24221 to screen 0.85500, screen 0.24221 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '−5' at screen 0.06250, screen 0.24221 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.36335 to screen 0.85500, screen 0.36335 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.06250, screen 0.36335 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.48449 to screen 0.85500, screen 0.48449 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '5' at screen 0.06250, screen 0.48449 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.60563 to screen 0.85500, screen 0.60563 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '10' at screen 0.06250, screen 0.60563 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.72677 to screen 0.85500, screen 0.72677 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '15' at screen 0.06250, screen 0.72677 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Porcentaje de cambio desde la primera cifra del mes; banda: la mitad central' at screen 0.02000, screen 0.79784 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
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
set label 'meses después del mes' at screen 0.85500, screen 0.10523 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'mediana +0.6 %' at screen 0.86250, screen 0.37869 left noenhanced front font 'DejaVu Sans:Bold,11' textcolor rgb '#1c2226'
plot 'investigations-late.dat' index 44 using 1:3:4 with filledcurves fillstyle solid 1 linecolor rgb '#cbe1ef' notitle, \
     'investigations-late.dat' index 0 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 1 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 2 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 3 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 4 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 5 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 6 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 7 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 8 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 9 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 10 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 11 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 12 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 13 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 14 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 15 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 16 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 17 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 18 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 19 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 20 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 21 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 22 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 23 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 24 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 25 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 26 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 27 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 28 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 29 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 30 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 31 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 32 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 33 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 34 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 35 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 36 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 37 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 38 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 39 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 40 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 41 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 42 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 43 using 1:2 with steps linewidth 0.8 linecolor rgb '#8b969d' notitle, \
     'investigations-late.dat' index 44 using 1:2 with steps linewidth 2.2 linecolor rgb '#0072b2' notitle
unset output
