# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,797 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'investigations-states.en.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Case files on trafficking: State of Mexico, Quintana Roo and Mexico' at screen 0.02000, screen 0.97004 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'City hold 359 of the 617 in 2024 (58%; 95% interval 54% to 62%)' at screen 0.02000, screen 0.94023 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Exact 95% Poisson intervals. These are state prosecutors’ case files, not persons, not convictions; no federal cases.' at screen 0.02000, screen 0.03792 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Source: SESNSP, Incidencia delictiva del fuero común, release 2024-12 (nm-municipal); the newest here.' at screen 0.02000, screen 0.01970 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.21500
set rmargin at screen 0.92500
set tmargin at screen 0.88266
set bmargin at screen 0.10474
set xrange [0:165.764]
set yrange [32.3:0.3]
set arrow from screen 0.21500, screen 0.88266 to screen 0.21500, screen 0.10474 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.21500, screen 0.08969 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.42916, screen 0.88266 to screen 0.42916, screen 0.10474 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '50' at screen 0.42916, screen 0.08969 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.64332, screen 0.88266 to screen 0.64332, screen 0.10474 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '100' at screen 0.64332, screen 0.08969 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.85748, screen 0.88266 to screen 0.85748, screen 0.10474 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '150' at screen 0.85748, screen 0.08969 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Case files, 2024; line: 95% interval' at screen 0.02000, screen 0.90274 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'State of Mexico' at screen 0.20500, screen 0.86564 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '139' at screen 0.92672, screen 0.86564 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Quintana Roo' at screen 0.20500, screen 0.84133 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '128' at screen 0.87562, screen 0.84133 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Mexico City' at screen 0.20500, screen 0.81702 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '92' at screen 0.70702, screen 0.81702 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Puebla' at screen 0.20500, screen 0.79271 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '41' at screen 0.46199, screen 0.79271 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Chihuahua' at screen 0.20500, screen 0.76840 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '40' at screen 0.45705, screen 0.76840 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Zacatecas' at screen 0.20500, screen 0.74409 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '29' at screen 0.40214, screen 0.74409 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Baja California' at screen 0.20500, screen 0.71978 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '25' at screen 0.38182, screen 0.71978 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'San Luis Potosí' at screen 0.20500, screen 0.69547 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '17' at screen 0.34033, screen 0.69547 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Coahuila' at screen 0.20500, screen 0.67116 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '16' at screen 0.33504, screen 0.67116 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Nuevo León' at screen 0.20500, screen 0.64685 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '11' at screen 0.30805, screen 0.64685 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Veracruz' at screen 0.20500, screen 0.62254 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '10' at screen 0.30252, screen 0.62254 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Hidalgo' at screen 0.20500, screen 0.59823 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '9' at screen 0.29693, screen 0.59823 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Tamaulipas' at screen 0.20500, screen 0.57392 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '8' at screen 0.29127, screen 0.57392 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Guerrero' at screen 0.20500, screen 0.54961 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '7' at screen 0.28553, screen 0.54961 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Michoacán' at screen 0.20500, screen 0.52530 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '7' at screen 0.28553, screen 0.52530 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Sinaloa' at screen 0.20500, screen 0.50099 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '7' at screen 0.28553, screen 0.50099 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Jalisco' at screen 0.20500, screen 0.47668 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '6' at screen 0.27969, screen 0.47668 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Oaxaca' at screen 0.20500, screen 0.45237 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '6' at screen 0.27969, screen 0.45237 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Baja California Sur' at screen 0.20500, screen 0.42806 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '4' at screen 0.26762, screen 0.42806 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Guanajuato' at screen 0.20500, screen 0.40375 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '4' at screen 0.26762, screen 0.40375 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Chiapas' at screen 0.20500, screen 0.37944 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '3' at screen 0.26130, screen 0.37944 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Colima' at screen 0.20500, screen 0.35513 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '2' at screen 0.25469, screen 0.35513 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Aguascalientes' at screen 0.20500, screen 0.33082 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1' at screen 0.24761, screen 0.33082 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Campeche' at screen 0.20500, screen 0.30652 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1' at screen 0.24761, screen 0.30652 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Morelos' at screen 0.20500, screen 0.28221 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1' at screen 0.24761, screen 0.28221 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Nayarit' at screen 0.20500, screen 0.25790 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1' at screen 0.24761, screen 0.25790 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Querétaro' at screen 0.20500, screen 0.23359 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1' at screen 0.24761, screen 0.23359 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Tabasco' at screen 0.20500, screen 0.20928 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1' at screen 0.24761, screen 0.20928 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Durango' at screen 0.20500, screen 0.18497 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0' at screen 0.23955, screen 0.18497 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Sonora' at screen 0.20500, screen 0.16066 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0' at screen 0.23955, screen 0.16066 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Tlaxcala' at screen 0.20500, screen 0.13635 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0' at screen 0.23955, screen 0.13635 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Yucatán' at screen 0.20500, screen 0.11204 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0' at screen 0.23955, screen 0.11204 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
plot 'investigations-states.dat' index 0 using 3:2:($4-$3):(0) with vectors nohead linewidth 2.4 linecolor rgb '#a9cfe5' notitle, \
     'investigations-states.dat' index 0 using 1:2 with points pointtype 7 pointsize 0.75 linecolor rgb '#0072b2' notitle
unset output
