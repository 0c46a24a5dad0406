# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,604 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'victims-funnel.es.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Víctimas de trata registradas: 6 entidades están por encima y 15 por' at screen 0.02000, screen 0.96046 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'debajo de lo que el azar explica en torno a las 0.60 por 100,000 del país' at screen 0.02000, screen 0.92113 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'en 2024' at screen 0.02000, screen 0.88179 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Entre las líneas caería el 95 % y el 99.8 % de las entidades si todas tuvieran la tasa del país y solo actuara el azar de' at screen 0.02000, screen 0.12162 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Poisson. Intervalos exactos de Poisson del 95 %; demasiado estrechos donde varias víctimas comparten carpeta. Son' at screen 0.02000, screen 0.09758 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'víctimas registradas por las fiscalías estatales, no la prevalencia de la trata; sin casos federales.' at screen 0.02000, screen 0.07354 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Fuente: SESNSP, Víctimas del fuero común, entrega 2025-06 (nm-state); CONAPO, Proyecciones de la población de México,' at screen 0.02000, screen 0.04950 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'revisión 2023, entrega 2023-08 (projection-2023); lo más reciente aquí.' at screen 0.02000, screen 0.02546 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.07250
set rmargin at screen 0.98000
set tmargin at screen 0.80583
set bmargin at screen 0.20980
set xrange [2.56786:13.6707]
set yrange [0:3.37263]
set arrow from screen 0.07250, screen 0.20980 to screen 0.98000, screen 0.20980 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.06250, screen 0.20980 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.26569 to screen 0.98000, screen 0.26569 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '0.1' at screen 0.06250, screen 0.26569 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.33476 to screen 0.98000, screen 0.33476 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '0.5' at screen 0.06250, screen 0.33476 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.38653 to screen 0.98000, screen 0.38653 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '1' at screen 0.06250, screen 0.38653 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.45973 to screen 0.98000, screen 0.45973 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2' at screen 0.06250, screen 0.45973 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.51590 to screen 0.98000, screen 0.51590 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '3' at screen 0.06250, screen 0.51590 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.60497 to screen 0.98000, screen 0.60497 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '5' at screen 0.06250, screen 0.60497 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.67737 to screen 0.98000, screen 0.67737 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '7' at screen 0.06250, screen 0.67737 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.76865 to screen 0.98000, screen 0.76865 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '10' at screen 0.06250, screen 0.76865 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.12109, screen 0.20980 to screen 0.12109, screen 0.20152 nohead back linecolor rgb '#8b969d' linewidth 1
set label '1' at screen 0.12109, screen 0.18662 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.22815, screen 0.20980 to screen 0.22815, screen 0.20152 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2' at screen 0.22815, screen 0.18662 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.31030, screen 0.20980 to screen 0.31030, screen 0.20152 nohead back linecolor rgb '#8b969d' linewidth 1
set label '3' at screen 0.31030, screen 0.18662 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.44057, screen 0.20980 to screen 0.44057, screen 0.20152 nohead back linecolor rgb '#8b969d' linewidth 1
set label '5' at screen 0.44057, screen 0.18662 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.54646, screen 0.20980 to screen 0.54646, screen 0.20152 nohead back linecolor rgb '#8b969d' linewidth 1
set label '7' at screen 0.54646, screen 0.18662 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.67997, screen 0.20980 to screen 0.67997, screen 0.20152 nohead back linecolor rgb '#8b969d' linewidth 1
set label '10' at screen 0.67997, screen 0.18662 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.86367, screen 0.20980 to screen 0.86367, screen 0.20152 nohead back linecolor rgb '#8b969d' linewidth 1
set label '15' at screen 0.86367, screen 0.18662 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'millones de habitantes' at screen 0.98000, screen 0.15848 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Personas por cada 100,000 habitantes y año; ambos ejes por raíz cuadrada' at screen 0.02000, screen 0.83232 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.34638 to screen 0.98000, screen 0.34638 nohead front linecolor rgb '#566169' linewidth 1.2 dashtype (4,3)
set label 'Chihuahua' at screen 0.38808, screen 0.40944 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Chiapas' at screen 0.48847, screen 0.24923 right noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Ciudad de México' at screen 0.65552, screen 0.38649 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Durango' at screen 0.22018, screen 0.22636 center noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Guerrero' at screen 0.35349, screen 0.27110 center noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Guanajuato' at screen 0.52940, screen 0.25370 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Jalisco' at screen 0.63902, screen 0.26625 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Estado de México' at screen 0.93870, screen 0.37557 right noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Michoacán' at screen 0.44925, screen 0.28050 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Morelos' at screen 0.23214, screen 0.26545 center noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Nuevo León' at screen 0.50304, screen 0.30420 right noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Querétaro' at screen 0.28867, screen 0.24442 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Quintana Roo' at screen 0.24244, screen 0.76168 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'San Luis Potosí' at screen 0.29824, screen 0.40483 right noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Tlaxcala' at screen 0.16675, screen 0.22636 right noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Veracruz' at screen 0.60824, screen 0.30175 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Zacatecas' at screen 0.20820, screen 0.46711 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
plot 'victims-funnel.dat' index 0 using 1:2:3 with filledcurves fillstyle solid 1 linecolor rgb '#cbe1ef' notitle, \
     'victims-funnel.dat' index 1 using 1:2:3 with filledcurves fillstyle solid 1 linecolor rgb '#a9cfe5' notitle, \
     'victims-funnel.dat' index 2 using 1:2 with points pointtype 7 pointsize 0.6 linecolor rgb '#566169' notitle, \
     'victims-funnel.dat' index 3 using 1:2 with points pointtype 7 pointsize 0.85 linecolor rgb '#0072b2' notitle
unset output
