# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,816 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'victims-states.en.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Registered victims of trafficking: Quintana Roo, State of Mexico and' at screen 0.02000, screen 0.97074 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Mexico City hold 448 of the 790 in 2024 (57%; 95% interval 53% to 60%)' at screen 0.02000, screen 0.94162 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Exact 95% Poisson intervals; too narrow where victims share a case file. These are victims registered by state prosecutors,' at screen 0.02000, screen 0.05542 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'not the prevalence of trafficking; no federal cases.' at screen 0.02000, screen 0.03762 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Source: SESNSP, Víctimas del fuero común, release 2025-06 (nm-state); the newest here.' at screen 0.02000, screen 0.01983 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.19391
set rmargin at screen 0.92500
set tmargin at screen 0.88539
set bmargin at screen 0.12069
set xrange [0:233.099]
set yrange [32.6:0.4]
set arrow from screen 0.19391, screen 0.88539 to screen 0.19391, screen 0.12069 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.19391, screen 0.10598 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.35073, screen 0.88539 to screen 0.35073, screen 0.12069 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '50' at screen 0.35073, screen 0.10598 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.50755, screen 0.88539 to screen 0.50755, screen 0.12069 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '100' at screen 0.50755, screen 0.10598 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.66437, screen 0.88539 to screen 0.66437, screen 0.12069 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '150' at screen 0.66437, screen 0.10598 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.82119, screen 0.88539 to screen 0.82119, screen 0.12069 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '200' at screen 0.82119, screen 0.10598 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Persons, 2024; line: 95% interval' at screen 0.02000, screen 0.90500 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Quintana Roo' at screen 0.18391, screen 0.87114 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '201' at screen 0.92651, screen 0.87114 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'State of Mexico' at screen 0.18391, screen 0.84739 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '155' at screen 0.77164, screen 0.84739 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Mexico City' at screen 0.18391, screen 0.82365 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '92' at screen 0.55654, screen 0.82365 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Chihuahua' at screen 0.18391, screen 0.79990 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '51' at screen 0.41297, screen 0.79990 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Puebla' at screen 0.18391, screen 0.77615 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '51' at screen 0.41297, screen 0.77615 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'San Luis Potosí' at screen 0.18391, screen 0.75240 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '36' at screen 0.35897, screen 0.75240 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Zacatecas' at screen 0.18391, screen 0.72865 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '36' at screen 0.35897, screen 0.72865 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Baja California' at screen 0.18391, screen 0.70490 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '30' at screen 0.33698, screen 0.70490 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Veracruz' at screen 0.18391, screen 0.68115 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '22' at screen 0.30712, screen 0.68115 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Nuevo León' at screen 0.18391, screen 0.65741 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '18' at screen 0.29188, screen 0.65741 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Coahuila' at screen 0.18391, screen 0.63366 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '17' at screen 0.28803, screen 0.63366 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Oaxaca' at screen 0.18391, screen 0.60991 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '14' at screen 0.27633, screen 0.60991 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Hidalgo' at screen 0.18391, screen 0.58616 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '9' at screen 0.25624, screen 0.58616 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Jalisco' at screen 0.18391, screen 0.56241 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '9' at screen 0.25624, screen 0.56241 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Michoacán' at screen 0.18391, screen 0.53866 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '8' at screen 0.25210, screen 0.53866 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Tamaulipas' at screen 0.18391, screen 0.51491 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '8' at screen 0.25210, screen 0.51491 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Guerrero' at screen 0.18391, screen 0.49116 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '7' at screen 0.24789, screen 0.49116 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Sinaloa' at screen 0.18391, screen 0.46742 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '7' at screen 0.24789, screen 0.46742 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Colima' at screen 0.18391, screen 0.44367 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '4' at screen 0.23478, screen 0.44367 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Guanajuato' at screen 0.18391, screen 0.41992 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '4' at screen 0.23478, screen 0.41992 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Baja California Sur' at screen 0.18391, screen 0.39617 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '3' at screen 0.23015, screen 0.39617 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Chiapas' at screen 0.18391, screen 0.37242 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '3' at screen 0.23015, screen 0.37242 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Aguascalientes' at screen 0.18391, screen 0.34867 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1' at screen 0.22013, screen 0.34867 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Morelos' at screen 0.18391, screen 0.32492 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1' at screen 0.22013, screen 0.32492 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Nayarit' at screen 0.18391, screen 0.30118 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1' at screen 0.22013, screen 0.30118 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Querétaro' at screen 0.18391, screen 0.27743 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1' at screen 0.22013, screen 0.27743 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Tabasco' at screen 0.18391, screen 0.25368 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1' at screen 0.22013, screen 0.25368 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Campeche' at screen 0.18391, screen 0.22993 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0' at screen 0.21423, screen 0.22993 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Durango' at screen 0.18391, screen 0.20618 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0' at screen 0.21423, screen 0.20618 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Sonora' at screen 0.18391, screen 0.18243 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0' at screen 0.21423, screen 0.18243 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Tlaxcala' at screen 0.18391, screen 0.15868 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0' at screen 0.21423, screen 0.15868 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Yucatán' at screen 0.18391, screen 0.13494 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0' at screen 0.21423, screen 0.13494 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
plot 'victims-states.dat' index 0 using 3:2:($4-$3):(0) with vectors nohead linewidth 2.4 linecolor rgb '#a9cfe5' notitle, \
     'victims-states.dat' index 0 using 1:2 with points pointtype 7 pointsize 0.75 linecolor rgb '#0072b2' notitle
unset output
