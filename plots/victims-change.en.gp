# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,816 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'victims-change.en.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Registered victims of trafficking: −146 from 2023 to 2024; the largest' at screen 0.02000, screen 0.97074 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'part is Sinaloa (−96, from 103 to 7)' at screen 0.02000, screen 0.94162 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Dark bars: the 95% interval of the change, by how much the months swing, leaves zero out; pale bars: chance is enough. These' at screen 0.02000, screen 0.05542 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'are victims registered by state prosecutors, not the prevalence of trafficking; no federal cases.' at screen 0.02000, screen 0.03762 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Source: SESNSP, Víctimas del fuero común, release 2025-06 (nm-state); the newest here.' at screen 0.02000, screen 0.01983 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.21500
set rmargin at screen 0.98000
set tmargin at screen 0.88539
set bmargin at screen 0.12069
set xrange [-151.1:149.1]
set yrange [32.6:0.4]
set label 'Persons, 2024 less 2023' at screen 0.02000, screen 0.90500 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.21780, screen 0.88539 to screen 0.21780, screen 0.12069 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '−150' at screen 0.21780, screen 0.10598 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.34522, screen 0.88539 to screen 0.34522, screen 0.12069 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '−100' at screen 0.34522, screen 0.10598 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.47263, screen 0.88539 to screen 0.47263, screen 0.12069 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '−50' at screen 0.47263, screen 0.10598 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.60005, screen 0.88539 to screen 0.60005, screen 0.12069 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.60005, screen 0.10598 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.72746, screen 0.88539 to screen 0.72746, screen 0.12069 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '50' at screen 0.72746, screen 0.10598 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.85488, screen 0.88539 to screen 0.85488, screen 0.12069 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '100' at screen 0.85488, screen 0.10598 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set style fill solid 1 noborder
set label 'Chihuahua' at screen 0.20500, screen 0.82365 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '+17  (34 → 51)' at screen 0.65087, screen 0.82365 left noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Veracruz' at screen 0.20500, screen 0.79990 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '+9  (13 → 22)' at screen 0.63048, screen 0.79990 left noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Jalisco' at screen 0.20500, screen 0.77615 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '+7  (2 → 9)' at screen 0.62539, screen 0.77615 left noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Guanajuato' at screen 0.20500, screen 0.75240 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '+4  (0 → 4)' at screen 0.61774, screen 0.75240 left noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Baja California Sur' at screen 0.20500, screen 0.72865 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '+3  (0 → 3)' at screen 0.61519, screen 0.72865 left noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Coahuila' at screen 0.20500, screen 0.70490 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '+3  (14 → 17)' at screen 0.61519, screen 0.70490 left noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Michoacán' at screen 0.20500, screen 0.68115 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '+2  (6 → 8)' at screen 0.61264, screen 0.68115 left noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Colima' at screen 0.20500, screen 0.65741 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '+1  (3 → 4)' at screen 0.61010, screen 0.65741 left noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Durango' at screen 0.20500, screen 0.63366 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0  (0 → 0)' at screen 0.60755, screen 0.63366 left noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Morelos' at screen 0.20500, screen 0.60991 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0  (1 → 1)' at screen 0.60755, screen 0.60991 left noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Nayarit' at screen 0.20500, screen 0.58616 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0  (1 → 1)' at screen 0.60755, screen 0.58616 left noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Oaxaca' at screen 0.20500, screen 0.56241 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0  (14 → 14)' at screen 0.60755, screen 0.56241 left noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Sonora' at screen 0.20500, screen 0.53866 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0  (0 → 0)' at screen 0.60755, screen 0.53866 left noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Tabasco' at screen 0.20500, screen 0.51491 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0  (1 → 1)' at screen 0.60755, screen 0.51491 left noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Tamaulipas' at screen 0.20500, screen 0.49116 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0  (8 → 8)' at screen 0.60755, screen 0.49116 left noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Tlaxcala' at screen 0.20500, screen 0.46742 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0  (0 → 0)' at screen 0.60755, screen 0.46742 left noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Yucatán' at screen 0.20500, screen 0.44367 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0  (0 → 0)' at screen 0.60755, screen 0.44367 left noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Aguascalientes' at screen 0.20500, screen 0.41992 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '−1  (2 → 1)' at screen 0.59000, screen 0.41992 right noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Campeche' at screen 0.20500, screen 0.39617 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '−2  (2 → 0)' at screen 0.58745, screen 0.39617 right noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Chiapas' at screen 0.20500, screen 0.37242 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '−3  (6 → 3)' at screen 0.58490, screen 0.37242 right noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Querétaro' at screen 0.20500, screen 0.34867 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '−3  (4 → 1)' at screen 0.58490, screen 0.34867 right noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Guerrero' at screen 0.20500, screen 0.32492 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '−4  (11 → 7)' at screen 0.58236, screen 0.32492 right noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Zacatecas' at screen 0.20500, screen 0.30118 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '−8  (44 → 36)' at screen 0.57216, screen 0.30118 right noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Nuevo León' at screen 0.20500, screen 0.27743 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '−10  (28 → 18)' at screen 0.56707, screen 0.27743 right noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Puebla' at screen 0.20500, screen 0.22993 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '−26  (77 → 51)' at screen 0.52629, screen 0.22993 right noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'State of Mexico' at screen 0.20500, screen 0.18243 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '−39  (194 → 155)' at screen 0.49316, screen 0.18243 right noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Quintana Roo' at screen 0.20500, screen 0.87114 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '+94  (107 → 201)' at screen 0.84709, screen 0.87114 left noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'San Luis Potosí' at screen 0.20500, screen 0.84739 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '+28  (8 → 36)' at screen 0.67890, screen 0.84739 left noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Hidalgo' at screen 0.20500, screen 0.25368 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '−21  (30 → 9)' at screen 0.53903, screen 0.25368 right noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Baja California' at screen 0.20500, screen 0.20618 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '−33  (63 → 30)' at screen 0.50845, screen 0.20618 right noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Mexico City' at screen 0.20500, screen 0.15868 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '−68  (160 → 92)' at screen 0.41926, screen 0.15868 right noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Sinaloa' at screen 0.20500, screen 0.13494 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '−96  (103 → 7)' at screen 0.34791, screen 0.13494 right noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
plot 'victims-change.dat' index 0 using ($1/2):2:(abs($1)/2):(0.34) with boxxyerror linecolor rgb '#a9cfe5' notitle, \
     'victims-change.dat' index 1 using ($1/2):2:(abs($1)/2):(0.34) with boxxyerror linecolor rgb '#0072b2' notitle
unset output
