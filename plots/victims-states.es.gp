# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,835 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'victims-states.es.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Víctimas de trata registradas: Quintana Roo, Estado de México y' at screen 0.02000, screen 0.97140 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Ciudad de México concentran 448 de las 790 en 2024 (57 %; intervalo del' at screen 0.02000, screen 0.94295 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label '95 %: 53 % a 60 %)' at screen 0.02000, screen 0.91449 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Intervalos exactos de Poisson del 95 %; demasiado estrechos donde varias víctimas comparten carpeta. Son víctimas' at screen 0.02000, screen 0.05325 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'registradas por las fiscalías estatales, no la prevalencia de la trata; sin casos federales.' at screen 0.02000, screen 0.03586 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Fuente: SESNSP, Víctimas del fuero común, entrega 2025-06 (nm-state); lo más reciente aquí.' at screen 0.02000, screen 0.01847 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.21500
set rmargin at screen 0.92500
set tmargin at screen 0.85954
set bmargin at screen 0.11703
set xrange [0:233.099]
set yrange [32.3:0.3]
set arrow from screen 0.21500, screen 0.85954 to screen 0.21500, screen 0.11703 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.21500, screen 0.10266 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.36730, screen 0.85954 to screen 0.36730, screen 0.11703 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '50' at screen 0.36730, screen 0.10266 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.51959, screen 0.85954 to screen 0.51959, screen 0.11703 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '100' at screen 0.51959, screen 0.10266 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.67189, screen 0.85954 to screen 0.67189, screen 0.11703 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '150' at screen 0.67189, screen 0.10266 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.82418, screen 0.85954 to screen 0.82418, screen 0.11703 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '200' at screen 0.82418, screen 0.10266 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Personas, 2024; línea: intervalo del 95 %' at screen 0.02000, screen 0.87871 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Quintana Roo' at screen 0.20500, screen 0.84330 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '201' at screen 0.92672, screen 0.84330 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Estado de México' at screen 0.20500, screen 0.82010 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '155' at screen 0.77632, screen 0.82010 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Ciudad de México' at screen 0.20500, screen 0.79690 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '92' at screen 0.56742, screen 0.79690 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Chihuahua' at screen 0.20500, screen 0.77369 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '51' at screen 0.42800, screen 0.77369 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Puebla' at screen 0.20500, screen 0.75049 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '51' at screen 0.42800, screen 0.75049 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'San Luis Potosí' at screen 0.20500, screen 0.72728 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '36' at screen 0.37556, screen 0.72728 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Zacatecas' at screen 0.20500, screen 0.70408 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '36' at screen 0.37556, screen 0.70408 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Baja California' at screen 0.20500, screen 0.68088 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '30' at screen 0.35420, screen 0.68088 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Veracruz' at screen 0.20500, screen 0.65767 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '22' at screen 0.32520, screen 0.65767 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Nuevo León' at screen 0.20500, screen 0.63447 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '18' at screen 0.31040, screen 0.63447 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Coahuila' at screen 0.20500, screen 0.61127 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '17' at screen 0.30666, screen 0.61127 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Oaxaca' at screen 0.20500, screen 0.58806 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '14' at screen 0.29530, screen 0.58806 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Hidalgo' at screen 0.20500, screen 0.56486 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '9' at screen 0.27579, screen 0.56486 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Jalisco' at screen 0.20500, screen 0.54166 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '9' at screen 0.27579, screen 0.54166 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Michoacán' at screen 0.20500, screen 0.51845 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '8' at screen 0.27176, screen 0.51845 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Tamaulipas' at screen 0.20500, screen 0.49525 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '8' at screen 0.27176, screen 0.49525 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Guerrero' at screen 0.20500, screen 0.47204 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '7' at screen 0.26768, screen 0.47204 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Sinaloa' at screen 0.20500, screen 0.44884 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '7' at screen 0.26768, screen 0.44884 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Colima' at screen 0.20500, screen 0.42564 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '4' at screen 0.25495, screen 0.42564 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Guanajuato' at screen 0.20500, screen 0.40243 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '4' at screen 0.25495, screen 0.40243 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Baja California Sur' at screen 0.20500, screen 0.37923 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '3' at screen 0.25045, screen 0.37923 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Chiapas' at screen 0.20500, screen 0.35603 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '3' at screen 0.25045, screen 0.35603 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Aguascalientes' at screen 0.20500, screen 0.33282 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1' at screen 0.24072, screen 0.33282 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Morelos' at screen 0.20500, screen 0.30962 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1' at screen 0.24072, screen 0.30962 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Nayarit' at screen 0.20500, screen 0.28642 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1' at screen 0.24072, screen 0.28642 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Querétaro' at screen 0.20500, screen 0.26321 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1' at screen 0.24072, screen 0.26321 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Tabasco' at screen 0.20500, screen 0.24001 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1' at screen 0.24072, screen 0.24001 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Campeche' at screen 0.20500, screen 0.21681 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0' at screen 0.23499, screen 0.21681 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Durango' at screen 0.20500, screen 0.19360 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0' at screen 0.23499, screen 0.19360 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Sonora' at screen 0.20500, screen 0.17040 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0' at screen 0.23499, screen 0.17040 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Tlaxcala' at screen 0.20500, screen 0.14719 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0' at screen 0.23499, screen 0.14719 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Yucatán' at screen 0.20500, screen 0.12399 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0' at screen 0.23499, screen 0.12399 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
plot 'victims-states.dat' index 0 using 3:2:($4-$3):(0) with vectors nohead linewidth 2.4 linecolor rgb '#a9cfe5' notitle, \
     'victims-states.dat' index 0 using 1:2 with points pointtype 7 pointsize 0.75 linecolor rgb '#0072b2' notitle
unset output
