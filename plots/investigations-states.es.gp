# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,835 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'investigations-states.es.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Carpetas de investigación por trata: Estado de México, Quintana Roo y' at screen 0.02000, screen 0.97140 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Ciudad de México concentran 359 de las 617 en 2024 (58 %; intervalo del' at screen 0.02000, screen 0.94295 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label '95 %: 54 % a 62 %)' at screen 0.02000, screen 0.91449 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Intervalos exactos de Poisson del 95 %. Son carpetas de las fiscalías estatales, no personas ni sentencias; sin casos' at screen 0.02000, screen 0.05325 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'federales.' at screen 0.02000, screen 0.03586 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Fuente: SESNSP, Incidencia delictiva del fuero común, entrega 2024-12 (nm-municipal); lo más reciente aquí.' at screen 0.02000, screen 0.01847 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.21500
set rmargin at screen 0.92500
set tmargin at screen 0.85954
set bmargin at screen 0.11703
set xrange [0:165.764]
set yrange [32.3:0.3]
set arrow from screen 0.21500, screen 0.85954 to screen 0.21500, screen 0.11703 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.21500, screen 0.10266 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.42916, screen 0.85954 to screen 0.42916, screen 0.11703 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '50' at screen 0.42916, screen 0.10266 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.64332, screen 0.85954 to screen 0.64332, screen 0.11703 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '100' at screen 0.64332, screen 0.10266 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.85748, screen 0.85954 to screen 0.85748, screen 0.11703 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '150' at screen 0.85748, screen 0.10266 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Carpetas, 2024; línea: intervalo del 95 %' at screen 0.02000, screen 0.87871 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Estado de México' at screen 0.20500, screen 0.84330 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '139' at screen 0.92672, screen 0.84330 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Quintana Roo' at screen 0.20500, screen 0.82010 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '128' at screen 0.87562, screen 0.82010 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Ciudad de México' at screen 0.20500, screen 0.79690 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '92' at screen 0.70702, screen 0.79690 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Puebla' at screen 0.20500, screen 0.77369 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '41' at screen 0.46199, screen 0.77369 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Chihuahua' at screen 0.20500, screen 0.75049 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '40' at screen 0.45705, screen 0.75049 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Zacatecas' at screen 0.20500, screen 0.72728 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '29' at screen 0.40214, screen 0.72728 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Baja California' at screen 0.20500, screen 0.70408 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '25' at screen 0.38182, screen 0.70408 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'San Luis Potosí' at screen 0.20500, screen 0.68088 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '17' at screen 0.34033, screen 0.68088 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Coahuila' at screen 0.20500, screen 0.65767 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '16' at screen 0.33504, screen 0.65767 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Nuevo León' at screen 0.20500, screen 0.63447 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '11' at screen 0.30805, screen 0.63447 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Veracruz' at screen 0.20500, screen 0.61127 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '10' at screen 0.30252, screen 0.61127 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Hidalgo' at screen 0.20500, screen 0.58806 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '9' at screen 0.29693, screen 0.58806 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Tamaulipas' at screen 0.20500, screen 0.56486 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '8' at screen 0.29127, screen 0.56486 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Guerrero' at screen 0.20500, screen 0.54166 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '7' at screen 0.28553, screen 0.54166 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Michoacán' at screen 0.20500, screen 0.51845 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '7' at screen 0.28553, screen 0.51845 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Sinaloa' at screen 0.20500, screen 0.49525 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '7' at screen 0.28553, screen 0.49525 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Jalisco' at screen 0.20500, screen 0.47204 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '6' at screen 0.27969, screen 0.47204 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Oaxaca' at screen 0.20500, screen 0.44884 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '6' at screen 0.27969, screen 0.44884 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Baja California Sur' at screen 0.20500, screen 0.42564 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '4' at screen 0.26762, screen 0.42564 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Guanajuato' at screen 0.20500, screen 0.40243 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '4' at screen 0.26762, screen 0.40243 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Chiapas' at screen 0.20500, screen 0.37923 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '3' at screen 0.26130, screen 0.37923 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Colima' at screen 0.20500, screen 0.35603 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '2' at screen 0.25469, screen 0.35603 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Aguascalientes' at screen 0.20500, screen 0.33282 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1' at screen 0.24761, screen 0.33282 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Campeche' at screen 0.20500, screen 0.30962 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1' at screen 0.24761, screen 0.30962 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Morelos' at screen 0.20500, screen 0.28642 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1' at screen 0.24761, screen 0.28642 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Nayarit' at screen 0.20500, screen 0.26321 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1' at screen 0.24761, screen 0.26321 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Querétaro' at screen 0.20500, screen 0.24001 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1' at screen 0.24761, screen 0.24001 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Tabasco' at screen 0.20500, screen 0.21681 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1' at screen 0.24761, screen 0.21681 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Durango' at screen 0.20500, screen 0.19360 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0' at screen 0.23955, screen 0.19360 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Sonora' at screen 0.20500, screen 0.17040 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0' at screen 0.23955, screen 0.17040 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Tlaxcala' at screen 0.20500, screen 0.14719 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0' at screen 0.23955, screen 0.14719 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Yucatán' at screen 0.20500, screen 0.12399 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0' at screen 0.23955, screen 0.12399 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
plot 'investigations-states.dat' index 0 using 3:2:($4-$3):(0) with vectors nohead linewidth 2.4 linecolor rgb '#a9cfe5' notitle, \
     'investigations-states.dat' index 0 using 1:2 with points pointtype 7 pointsize 0.75 linecolor rgb '#0072b2' notitle
unset output
