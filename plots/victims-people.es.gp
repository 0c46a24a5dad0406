# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,364 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'victims-people.es.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Víctimas de trata registradas en 2024: 558 de 790 son mujeres o niñas' at screen 0.02000, screen 0.93440 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label '(71 %; intervalo del 95 %: 67 % a 74 %), 379 con edad registrada' at screen 0.02000, screen 0.86912 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'menor de 18; de 95 no se identificó el sexo' at screen 0.02000, screen 0.80385 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Intervalos exactos de Poisson del 95 %; demasiado estrechos donde varias víctimas comparten carpeta. Son víctimas' at screen 0.02000, screen 0.12214 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'registradas por las fiscalías estatales, no la prevalencia de la trata; sin casos federales.' at screen 0.02000, screen 0.08225 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Fuente: SESNSP, Víctimas del fuero común, entrega 2025-06 (nm-state); lo más reciente aquí.' at screen 0.02000, screen 0.04236 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.38984
set rmargin at screen 0.92500
set tmargin at screen 0.67780
set bmargin at screen 0.26846
set xrange [0:332.896]
set yrange [7.6:0.4]
set arrow from screen 0.38984, screen 0.67780 to screen 0.38984, screen 0.26846 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.38984, screen 0.23549 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.55060, screen 0.67780 to screen 0.55060, screen 0.26846 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '100' at screen 0.55060, screen 0.23549 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.71136, screen 0.67780 to screen 0.71136, screen 0.26846 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '200' at screen 0.71136, screen 0.23549 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.87212, screen 0.67780 to screen 0.87212, screen 0.26846 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '300' at screen 0.87212, screen 0.23549 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Personas, 2024; línea: intervalo del 95 %' at screen 0.02000, screen 0.72176 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'mujeres, menores de 18' at screen 0.37984, screen 0.64369 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '294' at screen 0.92845, screen 0.64369 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'mujeres, 18 y más' at screen 0.37984, screen 0.58684 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '222' at screen 0.80564, screen 0.58684 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'sexo no identificado, edad no especificada' at screen 0.37984, screen 0.52998 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '95' at screen 0.58529, screen 0.52998 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'hombres, menores de 18' at screen 0.37984, screen 0.47313 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '85' at screen 0.56756, screen 0.47313 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'hombres, 18 y más' at screen 0.37984, screen 0.41628 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '48' at screen 0.50090, screen 0.41628 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'mujeres, edad no especificada' at screen 0.37984, screen 0.35943 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '42' at screen 0.48986, screen 0.35943 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'hombres, edad no especificada' at screen 0.37984, screen 0.30257 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '4' at screen 0.41506, screen 0.30257 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
plot 'victims-people.dat' index 0 using 3:2:($4-$3):(0) with vectors nohead linewidth 2.4 linecolor rgb '#a9cfe5' notitle, \
     'victims-people.dat' index 0 using 1:2 with points pointtype 7 pointsize 0.75 linecolor rgb '#0072b2' notitle
unset output
