# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,566 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'victims-funnel.en.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Registered victims of trafficking: 6 states lie above and 15 below' at screen 0.02000, screen 0.95781 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'what chance explains around the country’s 0.60 per 100,000 in 2024' at screen 0.02000, screen 0.91583 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Between the lines 95% and 99.8% of states would lie if all had the country’s rate and only Poisson chance were at work. These' at screen 0.02000, screen 0.10463 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'are victims registered by state prosecutors, not the prevalence of trafficking; no federal cases.' at screen 0.02000, screen 0.07898 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Source: SESNSP, Víctimas del fuero común, release 2025-06 (nm-state); CONAPO, Proyecciones de la población de México,' at screen 0.02000, screen 0.05332 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'revisión 2023, release 2023-08 (projection-2023); the newest here.' at screen 0.02000, screen 0.02767 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.07250
set rmargin at screen 0.98000
set tmargin at screen 0.83477
set bmargin at screen 0.19873
set xrange [2.56786:13.6707]
set yrange [0:3.37263]
set arrow from screen 0.07250, screen 0.19873 to screen 0.98000, screen 0.19873 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.06250, screen 0.19873 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.25837 to screen 0.98000, screen 0.25837 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '0.1' at screen 0.06250, screen 0.25837 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.33208 to screen 0.98000, screen 0.33208 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '0.5' at screen 0.06250, screen 0.33208 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.38732 to screen 0.98000, screen 0.38732 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '1' at screen 0.06250, screen 0.38732 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.46543 to screen 0.98000, screen 0.46543 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2' at screen 0.06250, screen 0.46543 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.52537 to screen 0.98000, screen 0.52537 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '3' at screen 0.06250, screen 0.52537 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.62043 to screen 0.98000, screen 0.62043 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '5' at screen 0.06250, screen 0.62043 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.69769 to screen 0.98000, screen 0.69769 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '7' at screen 0.06250, screen 0.69769 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.79510 to screen 0.98000, screen 0.79510 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '10' at screen 0.06250, screen 0.79510 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.12109, screen 0.19873 to screen 0.12109, screen 0.18989 nohead back linecolor rgb '#8b969d' linewidth 1
set label '1' at screen 0.12109, screen 0.17399 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.22815, screen 0.19873 to screen 0.22815, screen 0.18989 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2' at screen 0.22815, screen 0.17399 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.31030, screen 0.19873 to screen 0.31030, screen 0.18989 nohead back linecolor rgb '#8b969d' linewidth 1
set label '3' at screen 0.31030, screen 0.17399 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.44057, screen 0.19873 to screen 0.44057, screen 0.18989 nohead back linecolor rgb '#8b969d' linewidth 1
set label '5' at screen 0.44057, screen 0.17399 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.54646, screen 0.19873 to screen 0.54646, screen 0.18989 nohead back linecolor rgb '#8b969d' linewidth 1
set label '7' at screen 0.54646, screen 0.17399 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.67997, screen 0.19873 to screen 0.67997, screen 0.18989 nohead back linecolor rgb '#8b969d' linewidth 1
set label '10' at screen 0.67997, screen 0.17399 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.86367, screen 0.19873 to screen 0.86367, screen 0.18989 nohead back linecolor rgb '#8b969d' linewidth 1
set label '15' at screen 0.86367, screen 0.17399 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'million inhabitants' at screen 0.98000, screen 0.14396 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Persons per 100,000 inhabitants and year; both axes by square roots' at screen 0.02000, screen 0.86304 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.34447 to screen 0.98000, screen 0.34447 nohead front linecolor rgb '#566169' linewidth 1.2 dashtype (4,3)
set label 'Chihuahua' at screen 0.38808, screen 0.41177 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Chiapas' at screen 0.48847, screen 0.24080 right noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Mexico City' at screen 0.65552, screen 0.38728 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Durango' at screen 0.22018, screen 0.21640 center noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Guerrero' at screen 0.35349, screen 0.26414 center noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Guanajuato' at screen 0.52940, screen 0.24558 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Jalisco' at screen 0.63902, screen 0.25897 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'State of Mexico' at screen 0.93870, screen 0.37563 right noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Michoacán' at screen 0.44925, screen 0.27417 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Morelos' at screen 0.23214, screen 0.25811 center noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Nuevo León' at screen 0.50304, screen 0.29947 right noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Querétaro' at screen 0.28867, screen 0.23567 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Quintana Roo' at screen 0.24244, screen 0.78766 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'San Luis Potosí' at screen 0.29824, screen 0.40685 right noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Tlaxcala' at screen 0.16675, screen 0.21640 right noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Veracruz' at screen 0.60824, screen 0.29684 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
set label 'Zacatecas' at screen 0.20820, screen 0.47331 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#1c2226'
plot 'victims-funnel.dat' index 0 using 1:2:3 with filledcurves fillstyle solid 1 linecolor rgb '#cbe1ef' notitle, \
     'victims-funnel.dat' index 1 using 1:2:3 with filledcurves fillstyle solid 1 linecolor rgb '#a9cfe5' notitle, \
     'victims-funnel.dat' index 2 using 1:2 with points pointtype 7 pointsize 0.6 linecolor rgb '#566169' notitle, \
     'victims-funnel.dat' index 3 using 1:2 with points pointtype 7 pointsize 0.85 linecolor rgb '#0072b2' notitle
unset output
