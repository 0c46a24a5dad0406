# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,801 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'investigations-states.en.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Case files on trafficking: State of Mexico, Quintana Roo and Mexico' at screen 0.02000, screen 0.97019 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'City hold 359 of the 617 in 2024 (58%; 95% interval 54% to 62%)' at screen 0.02000, screen 0.94052 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Exact 95% Poisson intervals. These are state prosecutors’ case files, not persons, not convictions; no federal cases.' at screen 0.02000, screen 0.03773 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Source: SESNSP, Incidencia delictiva del fuero común, release 2024-12 (nm-municipal); the newest here.' at screen 0.02000, screen 0.01960 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.19391
set rmargin at screen 0.92500
set tmargin at screen 0.88325
set bmargin at screen 0.10422
set xrange [0:165.764]
set yrange [32.6:0.4]
set arrow from screen 0.19391, screen 0.88325 to screen 0.19391, screen 0.10422 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.19391, screen 0.08924 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.41443, screen 0.88325 to screen 0.41443, screen 0.10422 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '50' at screen 0.41443, screen 0.08924 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.63495, screen 0.88325 to screen 0.63495, screen 0.10422 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '100' at screen 0.63495, screen 0.08924 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.85547, screen 0.88325 to screen 0.85547, screen 0.10422 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '150' at screen 0.85547, screen 0.08924 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Case files, 2024; line: 95% interval' at screen 0.02000, screen 0.90322 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'State of Mexico' at screen 0.18391, screen 0.86873 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '139' at screen 0.92651, screen 0.86873 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Quintana Roo' at screen 0.18391, screen 0.84454 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '128' at screen 0.87389, screen 0.84454 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Mexico City' at screen 0.18391, screen 0.82034 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '92' at screen 0.70029, screen 0.82034 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Puebla' at screen 0.18391, screen 0.79615 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '41' at screen 0.44797, screen 0.79615 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Chihuahua' at screen 0.18391, screen 0.77196 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '40' at screen 0.44289, screen 0.77196 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Zacatecas' at screen 0.18391, screen 0.74776 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '29' at screen 0.38635, screen 0.74776 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Baja California' at screen 0.18391, screen 0.72357 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '25' at screen 0.36542, screen 0.72357 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'San Luis Potosí' at screen 0.18391, screen 0.69938 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '17' at screen 0.32270, screen 0.69938 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Coahuila' at screen 0.18391, screen 0.67518 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '16' at screen 0.31725, screen 0.67518 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Nuevo León' at screen 0.18391, screen 0.65099 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '11' at screen 0.28946, screen 0.65099 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Veracruz' at screen 0.18391, screen 0.62680 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '10' at screen 0.28377, screen 0.62680 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Hidalgo' at screen 0.18391, screen 0.60260 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '9' at screen 0.27801, screen 0.60260 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Tamaulipas' at screen 0.18391, screen 0.57841 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '8' at screen 0.27218, screen 0.57841 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Guerrero' at screen 0.18391, screen 0.55422 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '7' at screen 0.26627, screen 0.55422 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Michoacán' at screen 0.18391, screen 0.53002 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '7' at screen 0.26627, screen 0.53002 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Sinaloa' at screen 0.18391, screen 0.50583 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '7' at screen 0.26627, screen 0.50583 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Jalisco' at screen 0.18391, screen 0.48164 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '6' at screen 0.26025, screen 0.48164 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Oaxaca' at screen 0.18391, screen 0.45744 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '6' at screen 0.26025, screen 0.45744 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Baja California Sur' at screen 0.18391, screen 0.43325 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '4' at screen 0.24783, screen 0.43325 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Guanajuato' at screen 0.18391, screen 0.40906 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '4' at screen 0.24783, screen 0.40906 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Chiapas' at screen 0.18391, screen 0.38486 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '3' at screen 0.24132, screen 0.38486 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Colima' at screen 0.18391, screen 0.36067 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '2' at screen 0.23452, screen 0.36067 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Aguascalientes' at screen 0.18391, screen 0.33648 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1' at screen 0.22723, screen 0.33648 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Campeche' at screen 0.18391, screen 0.31228 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1' at screen 0.22723, screen 0.31228 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Morelos' at screen 0.18391, screen 0.28809 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1' at screen 0.22723, screen 0.28809 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Nayarit' at screen 0.18391, screen 0.26390 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1' at screen 0.22723, screen 0.26390 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Querétaro' at screen 0.18391, screen 0.23970 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1' at screen 0.22723, screen 0.23970 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Tabasco' at screen 0.18391, screen 0.21551 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1' at screen 0.22723, screen 0.21551 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Durango' at screen 0.18391, screen 0.19132 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0' at screen 0.21893, screen 0.19132 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Sonora' at screen 0.18391, screen 0.16712 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0' at screen 0.21893, screen 0.16712 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Tlaxcala' at screen 0.18391, screen 0.14293 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0' at screen 0.21893, screen 0.14293 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Yucatán' at screen 0.18391, screen 0.11874 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0' at screen 0.21893, screen 0.11874 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
plot 'investigations-states.dat' index 0 using 3:2:($4-$3):(0) with vectors nohead linewidth 2.4 linecolor rgb '#a9cfe5' notitle, \
     'investigations-states.dat' index 0 using 1:2 with points pointtype 7 pointsize 0.75 linecolor rgb '#0072b2' notitle
unset output
