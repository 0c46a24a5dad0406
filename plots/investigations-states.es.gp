# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,839 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'investigations-states.es.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Carpetas de investigación por trata: Estado de México, Quintana Roo y' at screen 0.02000, screen 0.97154 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Ciudad de México concentran 359 de las 617 en 2024 (58 %; intervalo del' at screen 0.02000, screen 0.94322 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label '95 %: 54 % a 62 %)' at screen 0.02000, screen 0.91490 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Intervalos exactos de Poisson del 95 %. Son carpetas de las fiscalías estatales, no personas ni sentencias; sin casos' at screen 0.02000, screen 0.05299 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'federales.' at screen 0.02000, screen 0.03569 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Fuente: SESNSP, Incidencia delictiva del fuero común, entrega 2024-12 (nm-municipal); lo más reciente aquí.' at screen 0.02000, screen 0.01838 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.19391
set rmargin at screen 0.92500
set tmargin at screen 0.86021
set bmargin at screen 0.11647
set xrange [0:165.764]
set yrange [32.6:0.4]
set arrow from screen 0.19391, screen 0.86021 to screen 0.19391, screen 0.11647 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.19391, screen 0.10217 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.41443, screen 0.86021 to screen 0.41443, screen 0.11647 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '50' at screen 0.41443, screen 0.10217 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.63495, screen 0.86021 to screen 0.63495, screen 0.11647 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '100' at screen 0.63495, screen 0.10217 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.85547, screen 0.86021 to screen 0.85547, screen 0.11647 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '150' at screen 0.85547, screen 0.10217 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Carpetas, 2024; línea: intervalo del 95 %' at screen 0.02000, screen 0.87928 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Estado de México' at screen 0.18391, screen 0.84636 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '139' at screen 0.92651, screen 0.84636 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Quintana Roo' at screen 0.18391, screen 0.82326 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '128' at screen 0.87389, screen 0.82326 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Ciudad de México' at screen 0.18391, screen 0.80016 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '92' at screen 0.70029, screen 0.80016 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Puebla' at screen 0.18391, screen 0.77706 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '41' at screen 0.44797, screen 0.77706 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Chihuahua' at screen 0.18391, screen 0.75397 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '40' at screen 0.44289, screen 0.75397 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Zacatecas' at screen 0.18391, screen 0.73087 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '29' at screen 0.38635, screen 0.73087 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Baja California' at screen 0.18391, screen 0.70777 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '25' at screen 0.36542, screen 0.70777 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'San Luis Potosí' at screen 0.18391, screen 0.68467 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '17' at screen 0.32270, screen 0.68467 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Coahuila' at screen 0.18391, screen 0.66158 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '16' at screen 0.31725, screen 0.66158 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Nuevo León' at screen 0.18391, screen 0.63848 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '11' at screen 0.28946, screen 0.63848 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Veracruz' at screen 0.18391, screen 0.61538 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '10' at screen 0.28377, screen 0.61538 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Hidalgo' at screen 0.18391, screen 0.59228 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '9' at screen 0.27801, screen 0.59228 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Tamaulipas' at screen 0.18391, screen 0.56918 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '8' at screen 0.27218, screen 0.56918 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Guerrero' at screen 0.18391, screen 0.54609 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '7' at screen 0.26627, screen 0.54609 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Michoacán' at screen 0.18391, screen 0.52299 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '7' at screen 0.26627, screen 0.52299 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Sinaloa' at screen 0.18391, screen 0.49989 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '7' at screen 0.26627, screen 0.49989 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Jalisco' at screen 0.18391, screen 0.47679 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '6' at screen 0.26025, screen 0.47679 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Oaxaca' at screen 0.18391, screen 0.45370 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '6' at screen 0.26025, screen 0.45370 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Baja California Sur' at screen 0.18391, screen 0.43060 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '4' at screen 0.24783, screen 0.43060 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Guanajuato' at screen 0.18391, screen 0.40750 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '4' at screen 0.24783, screen 0.40750 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Chiapas' at screen 0.18391, screen 0.38440 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '3' at screen 0.24132, screen 0.38440 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Colima' at screen 0.18391, screen 0.36131 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '2' at screen 0.23452, screen 0.36131 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Aguascalientes' at screen 0.18391, screen 0.33821 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1' at screen 0.22723, screen 0.33821 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Campeche' at screen 0.18391, screen 0.31511 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1' at screen 0.22723, screen 0.31511 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Morelos' at screen 0.18391, screen 0.29201 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1' at screen 0.22723, screen 0.29201 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Nayarit' at screen 0.18391, screen 0.26892 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1' at screen 0.22723, screen 0.26892 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Querétaro' at screen 0.18391, screen 0.24582 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1' at screen 0.22723, screen 0.24582 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Tabasco' at screen 0.18391, screen 0.22272 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1' at screen 0.22723, screen 0.22272 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Durango' at screen 0.18391, screen 0.19962 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0' at screen 0.21893, screen 0.19962 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Sonora' at screen 0.18391, screen 0.17653 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0' at screen 0.21893, screen 0.17653 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Tlaxcala' at screen 0.18391, screen 0.15343 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0' at screen 0.21893, screen 0.15343 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Yucatán' at screen 0.18391, screen 0.13033 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0' at screen 0.21893, screen 0.13033 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
plot 'investigations-states.dat' index 0 using 3:2:($4-$3):(0) with vectors nohead linewidth 2.4 linecolor rgb '#a9cfe5' notitle, \
     'investigations-states.dat' index 0 using 1:2 with points pointtype 7 pointsize 0.75 linecolor rgb '#0072b2' notitle
unset output
