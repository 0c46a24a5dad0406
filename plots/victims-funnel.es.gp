# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,590 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'victims-funnel.es.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Víctimas de trata registradas: 6 entidades están por encima y 15 por' at screen 0.02000, screen 0.95953 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'debajo de lo que el azar explica en torno a las 0.60 por 100,000 del país' at screen 0.02000, screen 0.91925 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'en 2024' at screen 0.02000, screen 0.87898 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Entre las líneas caería el 95 % y el 99.8 % de las entidades si todas tuvieran la tasa del país y solo actuara el azar de' at screen 0.02000, screen 0.10078 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Poisson. Son víctimas registradas por las fiscalías estatales, no la prevalencia de la trata; sin casos federales.' at screen 0.02000, screen 0.07617 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Fuente: SESNSP, Víctimas del fuero común, entrega 2025-06 (nm-state); CONAPO, Proyecciones de la población de México,' at screen 0.02000, screen 0.05156 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'revisión 2023, entrega 2023-08 (projection-2023); lo más reciente aquí.' at screen 0.02000, screen 0.02695 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.07250
set rmargin at screen 0.98000
set tmargin at screen 0.80122
set bmargin at screen 0.19105
set xrange [2.56786:13.6707]
set yrange [0:3.37263]
set arrow from screen 0.07250, screen 0.19105 to screen 0.98000, screen 0.19105 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.06250, screen 0.19105 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.24826 to screen 0.98000, screen 0.24826 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '0.1' at screen 0.06250, screen 0.24826 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.31898 to screen 0.98000, screen 0.31898 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '0.5' at screen 0.06250, screen 0.31898 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.37197 to screen 0.98000, screen 0.37197 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '1' at screen 0.06250, screen 0.37197 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.44691 to screen 0.98000, screen 0.44691 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2' at screen 0.06250, screen 0.44691 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.50441 to screen 0.98000, screen 0.50441 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '3' at screen 0.06250, screen 0.50441 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.59560 to screen 0.98000, screen 0.59560 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '5' at screen 0.06250, screen 0.59560 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.66971 to screen 0.98000, screen 0.66971 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '7' at screen 0.06250, screen 0.66971 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.76316 to screen 0.98000, screen 0.76316 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '10' at screen 0.06250, screen 0.76316 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.12109, screen 0.19105 to screen 0.12109, screen 0.18258 nohead back linecolor rgb '#8b969d' linewidth 1
set label '1' at screen 0.12109, screen 0.16732 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.22815, screen 0.19105 to screen 0.22815, screen 0.18258 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2' at screen 0.22815, screen 0.16732 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.31030, screen 0.19105 to screen 0.31030, screen 0.18258 nohead back linecolor rgb '#8b969d' linewidth 1
set label '3' at screen 0.31030, screen 0.16732 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.44057, screen 0.19105 to screen 0.44057, screen 0.18258 nohead back linecolor rgb '#8b969d' linewidth 1
set label '5' at screen 0.44057, screen 0.16732 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.54646, screen 0.19105 to screen 0.54646, screen 0.18258 nohead back linecolor rgb '#8b969d' linewidth 1
set label '7' at screen 0.54646, screen 0.16732 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.67997, screen 0.19105 to screen 0.67997, screen 0.18258 nohead back linecolor rgb '#8b969d' linewidth 1
set label '10' at screen 0.67997, screen 0.16732 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.86367, screen 0.19105 to screen 0.86367, screen 0.18258 nohead back linecolor rgb '#8b969d' linewidth 1
set label '15' at screen 0.86367, screen 0.16732 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'millones de habitantes' at screen 0.98000, screen 0.13851 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Personas por cada 100,000 habitantes y año; ambos ejes por raíz cuadrada' at screen 0.02000, screen 0.82834 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.33087 to screen 0.98000, screen 0.33087 nohead front linecolor rgb '#566169' linewidth 1.2 dashtype (4,3)
set label 'Chihuahua' at screen 0.38808, screen 0.39543 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Chiapas' at screen 0.48847, screen 0.23141 right noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Ciudad de México' at screen 0.65552, screen 0.37193 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Durango' at screen 0.22018, screen 0.20800 center noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Guerrero' at screen 0.35349, screen 0.25380 center noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Guanajuato' at screen 0.52940, screen 0.23599 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Jalisco' at screen 0.63902, screen 0.24884 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Estado de México' at screen 0.93870, screen 0.36076 right noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Michoacán' at screen 0.44925, screen 0.26343 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Morelos' at screen 0.23214, screen 0.24802 center noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Nuevo León' at screen 0.50304, screen 0.28769 right noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Querétaro' at screen 0.28867, screen 0.22649 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Quintana Roo' at screen 0.24244, screen 0.75602 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'San Luis Potosí' at screen 0.29824, screen 0.39071 right noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Tlaxcala' at screen 0.16675, screen 0.20800 right noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Veracruz' at screen 0.60824, screen 0.28518 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Zacatecas' at screen 0.20820, screen 0.45446 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
plot 'victims-funnel.dat' index 0 using 1:2:3 with filledcurves fillstyle solid 1 linecolor rgb '#cbe1ef' notitle, \
     'victims-funnel.dat' index 1 using 1:2:3 with filledcurves fillstyle solid 1 linecolor rgb '#a9cfe5' notitle, \
     'victims-funnel.dat' index 2 using 1:2 with points pointtype 7 pointsize 0.6 linecolor rgb '#566169' notitle, \
     'victims-funnel.dat' index 3 using 1:2 with points pointtype 7 pointsize 0.85 linecolor rgb '#0072b2' notitle
unset output
