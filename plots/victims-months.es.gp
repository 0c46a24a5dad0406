# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,538 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'victims-months.es.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Víctimas de trata registradas: sin tendencia clara, enero de 2015 a' at screen 0.02000, screen 0.95561 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'marzo de 2025: +0.3 % al año (intervalo del 95 %: −2.8 % a +3.4 %); el' at screen 0.02000, screen 0.91145 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'nivel parece haber cambiado en mayo de 2016 (97 a 45 al mes),' at screen 0.02000, screen 0.86729 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'septiembre de 2018 (45 a 66 al mes)' at screen 0.02000, screen 0.82312 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Discontinua: tendencia binomial negativa, sin los meses por revisar. Escalones: niveles, candidatos y no causas; donde cambia el' at screen 0.02000, screen 0.13699 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'nivel, una sola tasa para todo el tiempo lo oculta. Intervalos exactos de Poisson del 95 %; demasiado estrechos donde varias' at screen 0.02000, screen 0.11000 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'víctimas comparten carpeta. Son víctimas registradas por las fiscalías estatales, no la prevalencia de la trata; sin casos' at screen 0.02000, screen 0.08301 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'federales.' at screen 0.02000, screen 0.05602 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Fuente: SESNSP, Víctimas del fuero común, entrega 2025-06 (nm-state); lo más reciente aquí.' at screen 0.02000, screen 0.02903 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.07250
set rmargin at screen 0.98000
set tmargin at screen 0.73784
set bmargin at screen 0.23599
set xrange [2015:2025.55]
set yrange [0:400]
set object rectangle from screen 0.89685, screen 0.73784 to screen 0.97570, screen 0.23599 behind fillcolor rgb '#f5efdf' fillstyle solid 1 noborder
set arrow from screen 0.07250, screen 0.23599 to screen 0.98000, screen 0.23599 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.06250, screen 0.23599 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.36145 to screen 0.98000, screen 0.36145 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '100' at screen 0.06250, screen 0.36145 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.48691 to screen 0.98000, screen 0.48691 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '200' at screen 0.06250, screen 0.48691 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.61238 to screen 0.98000, screen 0.61238 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '300' at screen 0.06250, screen 0.61238 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.73784 to screen 0.98000, screen 0.73784 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '400' at screen 0.06250, screen 0.73784 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Personas al mes; banda: intervalo del 95 %' at screen 0.02000, screen 0.76758 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.23599 to screen 0.07250, screen 0.22669 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2015' at screen 0.11551, screen 0.20996 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.15852, screen 0.23599 to screen 0.15852, screen 0.22669 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2016' at screen 0.20153, screen 0.20996 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.24454, screen 0.23599 to screen 0.24454, screen 0.22669 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2017' at screen 0.28755, screen 0.20996 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.33056, screen 0.23599 to screen 0.33056, screen 0.22669 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2018' at screen 0.37357, screen 0.20996 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.41658, screen 0.23599 to screen 0.41658, screen 0.22669 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2019' at screen 0.45959, screen 0.20996 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.50259, screen 0.23599 to screen 0.50259, screen 0.22669 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2020' at screen 0.54560, screen 0.20996 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.58861, screen 0.23599 to screen 0.58861, screen 0.22669 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2021' at screen 0.63162, screen 0.20996 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.67463, screen 0.23599 to screen 0.67463, screen 0.22669 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2022' at screen 0.71764, screen 0.20996 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.76065, screen 0.23599 to screen 0.76065, screen 0.22669 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2023' at screen 0.80366, screen 0.20996 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.84667, screen 0.23599 to screen 0.84667, screen 0.22669 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2024' at screen 0.88968, screen 0.20996 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.93269, screen 0.23599 to screen 0.93269, screen 0.22669 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2025' at screen 0.95634, screen 0.20996 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '2025: ene–jun; sombreado: provisional' at screen 0.98000, screen 0.17836 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#b34a00'
set label '309 (ago 2015)' at screen 0.12626, screen 0.68799 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '83' at screen 0.97211, screen 0.38366 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
plot 'victims-months.dat' index 0 using 1:3:4 with filledcurves fillstyle solid 1 linecolor rgb '#cbe1ef' notitle, \
     'victims-months.dat' index 0 using 1:2 with lines linewidth 1.6 linecolor rgb '#0072b2' notitle, \
     'victims-months.dat' index 2 using 1:2 with lines linewidth 2.2 linecolor rgb '#d55e00' notitle, \
     'victims-months.dat' index 1 using 1:2 with lines linewidth 1.8 dashtype (6,4) linecolor rgb '#1c2226' notitle
unset output
