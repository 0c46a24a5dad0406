# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,626 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'two-offences.es.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Carpetas de investigación en 2023: 731 por trata de personas, 12 por el' at screen 0.02000, screen 0.96185 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'delito aparte de tráfico de menores' at screen 0.02000, screen 0.92390 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Dos delitos, dos escalas: el tráfico de menores no es trata de personas, y no se suman. Solo años completos. Intervalos' at screen 0.02000, screen 0.09460 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'exactos de Poisson del 95 %. Son carpetas de las fiscalías estatales, no personas ni sentencias; sin casos federales.' at screen 0.02000, screen 0.07141 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Fuente: SESNSP, Incidencia delictiva del fuero común, entrega 2026-08 (nm-national); entrega 2024-11 (nm-state); lo más' at screen 0.02000, screen 0.04821 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'reciente aquí.' at screen 0.02000, screen 0.02502 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.08250
set rmargin at screen 0.87500
set tmargin at screen 0.85061
set bmargin at screen 0.17968
set xrange [2015:2026]
set yrange [-0.04:1.94]
set arrow from screen 0.08250, screen 0.53209 to screen 0.87500, screen 0.53209 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.07250, screen 0.53209 right noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set arrow from screen 0.08250, screen 0.65068 to screen 0.87500, screen 0.65068 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '500' at screen 0.07250, screen 0.65068 right noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set arrow from screen 0.08250, screen 0.76928 to screen 0.87500, screen 0.76928 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '1,000' at screen 0.07250, screen 0.76928 right noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Trata de personas' at screen 0.08250, screen 0.78845 left noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set arrow from screen 0.08250, screen 0.19323 to screen 0.87500, screen 0.19323 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.07250, screen 0.19323 right noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set arrow from screen 0.08250, screen 0.31183 to screen 0.87500, screen 0.31183 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '200' at screen 0.07250, screen 0.31183 right noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set arrow from screen 0.08250, screen 0.43043 to screen 0.87500, screen 0.43043 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '400' at screen 0.07250, screen 0.43043 right noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Tráfico de menores' at screen 0.08250, screen 0.44960 left noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2015' at screen 0.11852, screen 0.15732 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '2017' at screen 0.26261, screen 0.15732 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '2019' at screen 0.40670, screen 0.15732 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '2021' at screen 0.55080, screen 0.15732 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '2023' at screen 0.69489, screen 0.15732 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '2025' at screen 0.83898, screen 0.15732 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Carpetas al año; cada panel tiene su escala; línea: intervalo del 95 %' at screen 0.02000, screen 0.87617 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '636' at screen 0.84898, screen 0.68294 left noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
set label '12' at screen 0.70489, screen 0.20035 left noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
plot 'two-offences.dat' index 0 using 1:3:(0):($4-$3) with vectors nohead linewidth 2.4 linecolor rgb '#a9cfe5' notitle, \
     'two-offences.dat' index 1 using 1:3:(0):($4-$3) with vectors nohead linewidth 2.4 linecolor rgb '#a9cfe5' notitle, \
     'two-offences.dat' index 0 using 1:2 with linespoints linewidth 1.6 pointtype 7 pointsize 0.5 linecolor rgb '#0072b2' notitle, \
     'two-offences.dat' index 1 using 1:2 with linespoints linewidth 1.6 pointtype 7 pointsize 0.5 linecolor rgb '#0072b2' notitle
unset output
