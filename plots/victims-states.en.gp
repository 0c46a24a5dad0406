# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,812 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'victims-states.en.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Registered victims of trafficking: Quintana Roo, State of Mexico and' at screen 0.02000, screen 0.97059 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Mexico City hold 448 of the 790 in 2024 (57%; 95% interval 53% to 60%)' at screen 0.02000, screen 0.94133 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Exact 95% Poisson intervals; too narrow where victims share a case file. These are victims registered by state prosecutors,' at screen 0.02000, screen 0.05569 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'not the prevalence of trafficking; no federal cases.' at screen 0.02000, screen 0.03781 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Source: SESNSP, Víctimas del fuero común, release 2025-06 (nm-state); the newest here.' at screen 0.02000, screen 0.01993 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.21500
set rmargin at screen 0.92500
set tmargin at screen 0.88483
set bmargin at screen 0.12128
set xrange [0:233.099]
set yrange [32.3:0.3]
set arrow from screen 0.21500, screen 0.88483 to screen 0.21500, screen 0.12128 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.21500, screen 0.10650 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.36730, screen 0.88483 to screen 0.36730, screen 0.12128 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '50' at screen 0.36730, screen 0.10650 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.51959, screen 0.88483 to screen 0.51959, screen 0.12128 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '100' at screen 0.51959, screen 0.10650 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.67189, screen 0.88483 to screen 0.67189, screen 0.12128 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '150' at screen 0.67189, screen 0.10650 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.82418, screen 0.88483 to screen 0.82418, screen 0.12128 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '200' at screen 0.82418, screen 0.10650 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Persons, 2024; line: 95% interval' at screen 0.02000, screen 0.90453 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Quintana Roo' at screen 0.20500, screen 0.86813 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '201' at screen 0.92672, screen 0.86813 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'State of Mexico' at screen 0.20500, screen 0.84426 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '155' at screen 0.77632, screen 0.84426 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Mexico City' at screen 0.20500, screen 0.82040 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '92' at screen 0.56742, screen 0.82040 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Chihuahua' at screen 0.20500, screen 0.79654 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '51' at screen 0.42800, screen 0.79654 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Puebla' at screen 0.20500, screen 0.77268 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '51' at screen 0.42800, screen 0.77268 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'San Luis Potosí' at screen 0.20500, screen 0.74882 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '36' at screen 0.37556, screen 0.74882 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Zacatecas' at screen 0.20500, screen 0.72496 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '36' at screen 0.37556, screen 0.72496 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Baja California' at screen 0.20500, screen 0.70110 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '30' at screen 0.35420, screen 0.70110 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Veracruz' at screen 0.20500, screen 0.67724 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '22' at screen 0.32520, screen 0.67724 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Nuevo León' at screen 0.20500, screen 0.65338 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '18' at screen 0.31040, screen 0.65338 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Coahuila' at screen 0.20500, screen 0.62952 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '17' at screen 0.30666, screen 0.62952 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Oaxaca' at screen 0.20500, screen 0.60566 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '14' at screen 0.29530, screen 0.60566 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Hidalgo' at screen 0.20500, screen 0.58179 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '9' at screen 0.27579, screen 0.58179 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Jalisco' at screen 0.20500, screen 0.55793 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '9' at screen 0.27579, screen 0.55793 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Michoacán' at screen 0.20500, screen 0.53407 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '8' at screen 0.27176, screen 0.53407 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Tamaulipas' at screen 0.20500, screen 0.51021 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '8' at screen 0.27176, screen 0.51021 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Guerrero' at screen 0.20500, screen 0.48635 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '7' at screen 0.26768, screen 0.48635 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Sinaloa' at screen 0.20500, screen 0.46249 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '7' at screen 0.26768, screen 0.46249 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Colima' at screen 0.20500, screen 0.43863 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '4' at screen 0.25495, screen 0.43863 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Guanajuato' at screen 0.20500, screen 0.41477 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '4' at screen 0.25495, screen 0.41477 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Baja California Sur' at screen 0.20500, screen 0.39091 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '3' at screen 0.25045, screen 0.39091 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Chiapas' at screen 0.20500, screen 0.36705 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '3' at screen 0.25045, screen 0.36705 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Aguascalientes' at screen 0.20500, screen 0.34319 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1' at screen 0.24072, screen 0.34319 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Morelos' at screen 0.20500, screen 0.31933 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1' at screen 0.24072, screen 0.31933 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Nayarit' at screen 0.20500, screen 0.29546 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1' at screen 0.24072, screen 0.29546 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Querétaro' at screen 0.20500, screen 0.27160 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1' at screen 0.24072, screen 0.27160 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Tabasco' at screen 0.20500, screen 0.24774 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1' at screen 0.24072, screen 0.24774 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Campeche' at screen 0.20500, screen 0.22388 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0' at screen 0.23499, screen 0.22388 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Durango' at screen 0.20500, screen 0.20002 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0' at screen 0.23499, screen 0.20002 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Sonora' at screen 0.20500, screen 0.17616 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0' at screen 0.23499, screen 0.17616 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Tlaxcala' at screen 0.20500, screen 0.15230 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0' at screen 0.23499, screen 0.15230 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Yucatán' at screen 0.20500, screen 0.12844 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0' at screen 0.23499, screen 0.12844 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
plot 'victims-states.dat' index 0 using 3:2:($4-$3):(0) with vectors nohead linewidth 2.4 linecolor rgb '#a9cfe5' notitle, \
     'victims-states.dat' index 0 using 1:2 with points pointtype 7 pointsize 0.75 linecolor rgb '#0072b2' notitle
unset output
