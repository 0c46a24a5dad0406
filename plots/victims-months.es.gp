# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,462 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'victims-months.es.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Víctimas de trata registradas: en promedio 66 al mes, julio de 2024 a' at screen 0.02000, screen 0.94831 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'junio de 2025 (mínimo 40, máximo 92)' at screen 0.02000, screen 0.89688 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Intervalos exactos de Poisson del 95 %; demasiado estrechos donde varias víctimas comparten carpeta. Son víctimas' at screen 0.02000, screen 0.09788 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'registradas por las fiscalías estatales, no la prevalencia de la trata; sin casos federales.' at screen 0.02000, screen 0.06645 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Fuente: SESNSP, Víctimas del fuero común, entrega 2025-06 (nm-state); lo más reciente aquí.' at screen 0.02000, screen 0.03502 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.07250
set rmargin at screen 0.98000
set tmargin at screen 0.79758
set bmargin at screen 0.21316
set xrange [2015:2025.55]
set yrange [0:400]
set object rectangle from screen 0.95419, screen 0.79758 to screen 0.97570, screen 0.21316 behind fillcolor rgb '#f5efdf' fillstyle solid 1 noborder
set arrow from screen 0.07250, screen 0.21316 to screen 0.98000, screen 0.21316 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.06250, screen 0.21316 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.35926 to screen 0.98000, screen 0.35926 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '100' at screen 0.06250, screen 0.35926 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.50537 to screen 0.98000, screen 0.50537 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '200' at screen 0.06250, screen 0.50537 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.65147 to screen 0.98000, screen 0.65147 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '300' at screen 0.06250, screen 0.65147 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.79758 to screen 0.98000, screen 0.79758 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '400' at screen 0.06250, screen 0.79758 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Personas al mes; banda: intervalo del 95 %' at screen 0.02000, screen 0.83221 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.21316 to screen 0.07250, screen 0.20234 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2015' at screen 0.11551, screen 0.18286 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.15852, screen 0.21316 to screen 0.15852, screen 0.20234 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2016' at screen 0.20153, screen 0.18286 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.24454, screen 0.21316 to screen 0.24454, screen 0.20234 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2017' at screen 0.28755, screen 0.18286 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.33056, screen 0.21316 to screen 0.33056, screen 0.20234 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2018' at screen 0.37357, screen 0.18286 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.41658, screen 0.21316 to screen 0.41658, screen 0.20234 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2019' at screen 0.45959, screen 0.18286 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.50259, screen 0.21316 to screen 0.50259, screen 0.20234 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2020' at screen 0.54560, screen 0.18286 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.58861, screen 0.21316 to screen 0.58861, screen 0.20234 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2021' at screen 0.63162, screen 0.18286 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.67463, screen 0.21316 to screen 0.67463, screen 0.20234 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2022' at screen 0.71764, screen 0.18286 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.76065, screen 0.21316 to screen 0.76065, screen 0.20234 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2023' at screen 0.80366, screen 0.18286 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.84667, screen 0.21316 to screen 0.84667, screen 0.20234 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2024' at screen 0.88968, screen 0.18286 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.93269, screen 0.21316 to screen 0.93269, screen 0.20234 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2025' at screen 0.95634, screen 0.18286 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '2025: ene–jun; sombreado: provisional' at screen 0.98000, screen 0.14606 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#b34a00'
set label '309 (ago 2015)' at screen 0.12626, screen 0.73952 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '83' at screen 0.97211, screen 0.38513 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
plot 'victims-months.dat' index 0 using 1:3:4 with filledcurves fillstyle solid 1 linecolor rgb '#cbe1ef' notitle, \
     'victims-months.dat' index 0 using 1:2 with lines linewidth 1.6 linecolor rgb '#0072b2' notitle
unset output
