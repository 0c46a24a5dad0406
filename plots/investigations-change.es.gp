# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,816 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'investigations-change.es.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Carpetas de investigación por trata: −114 de 2023 a 2024; la mayor' at screen 0.02000, screen 0.97074 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'parte es de Ciudad de México (−61, de 153 a 92)' at screen 0.02000, screen 0.94162 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Barra oscura: el intervalo del 95 % del cambio, según oscilan los meses, deja fuera el cero; clara: el azar basta. Son carpetas' at screen 0.02000, screen 0.05542 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'de las fiscalías estatales, no personas ni sentencias; sin casos federales.' at screen 0.02000, screen 0.03762 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Fuente: SESNSP, Incidencia delictiva del fuero común, entrega 2024-12 (nm-municipal); lo más reciente aquí.' at screen 0.02000, screen 0.01983 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.21500
set rmargin at screen 0.98000
set tmargin at screen 0.88539
set bmargin at screen 0.12069
set xrange [-90.58:70.58]
set yrange [32.6:0.4]
set label 'Carpetas, 2024 menos 2023' at screen 0.02000, screen 0.90500 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.40763, screen 0.88539 to screen 0.40763, screen 0.12069 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '−50' at screen 0.40763, screen 0.10598 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.64497, screen 0.88539 to screen 0.64497, screen 0.12069 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.64497, screen 0.10598 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.88231, screen 0.88539 to screen 0.88231, screen 0.12069 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '50' at screen 0.88231, screen 0.10598 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set style fill solid 1 noborder
set label 'Chihuahua' at screen 0.20500, screen 0.84739 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '+13  (27 → 40)' at screen 0.71418, screen 0.84739 left noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'San Luis Potosí' at screen 0.20500, screen 0.82365 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '+10  (7 → 17)' at screen 0.69994, screen 0.82365 left noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Baja California Sur' at screen 0.20500, screen 0.79990 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '+4  (0 → 4)' at screen 0.67146, screen 0.79990 left noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Guanajuato' at screen 0.20500, screen 0.77615 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '+4  (0 → 4)' at screen 0.67146, screen 0.77615 left noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Jalisco' at screen 0.20500, screen 0.75240 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '+4  (2 → 6)' at screen 0.67146, screen 0.75240 left noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Zacatecas' at screen 0.20500, screen 0.72865 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '+4  (25 → 29)' at screen 0.67146, screen 0.72865 left noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Coahuila' at screen 0.20500, screen 0.70490 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '+3  (13 → 16)' at screen 0.66671, screen 0.70490 left noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Tamaulipas' at screen 0.20500, screen 0.68115 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '+2  (6 → 8)' at screen 0.66196, screen 0.68115 left noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Colima' at screen 0.20500, screen 0.65741 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '+1  (1 → 2)' at screen 0.65722, screen 0.65741 left noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Michoacán' at screen 0.20500, screen 0.63366 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '+1  (6 → 7)' at screen 0.65722, screen 0.63366 left noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Campeche' at screen 0.20500, screen 0.60991 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0  (1 → 1)' at screen 0.65247, screen 0.60991 left noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Durango' at screen 0.20500, screen 0.58616 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0  (0 → 0)' at screen 0.65247, screen 0.58616 left noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Morelos' at screen 0.20500, screen 0.56241 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0  (1 → 1)' at screen 0.65247, screen 0.56241 left noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Nayarit' at screen 0.20500, screen 0.53866 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0  (1 → 1)' at screen 0.65247, screen 0.53866 left noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Sinaloa' at screen 0.20500, screen 0.51491 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0  (7 → 7)' at screen 0.65247, screen 0.51491 left noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Sonora' at screen 0.20500, screen 0.49116 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0  (0 → 0)' at screen 0.65247, screen 0.49116 left noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Tabasco' at screen 0.20500, screen 0.46742 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0  (1 → 1)' at screen 0.65247, screen 0.46742 left noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Tlaxcala' at screen 0.20500, screen 0.44367 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0  (0 → 0)' at screen 0.65247, screen 0.44367 left noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Yucatán' at screen 0.20500, screen 0.41992 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0  (0 → 0)' at screen 0.65247, screen 0.41992 left noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Aguascalientes' at screen 0.20500, screen 0.39617 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '−1  (2 → 1)' at screen 0.63272, screen 0.39617 right noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Veracruz' at screen 0.20500, screen 0.37242 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '−1  (11 → 10)' at screen 0.63272, screen 0.37242 right noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Chiapas' at screen 0.20500, screen 0.34867 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '−2  (5 → 3)' at screen 0.62797, screen 0.34867 right noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Guerrero' at screen 0.20500, screen 0.32492 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '−3  (10 → 7)' at screen 0.62323, screen 0.32492 right noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Querétaro' at screen 0.20500, screen 0.30118 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '−3  (4 → 1)' at screen 0.62323, screen 0.30118 right noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Hidalgo' at screen 0.20500, screen 0.27743 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '−5  (14 → 9)' at screen 0.61373, screen 0.27743 right noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Oaxaca' at screen 0.20500, screen 0.25368 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '−7  (13 → 6)' at screen 0.60424, screen 0.25368 right noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Nuevo León' at screen 0.20500, screen 0.22993 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '−11  (22 → 11)' at screen 0.58525, screen 0.22993 right noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Estado de México' at screen 0.20500, screen 0.15868 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '−45  (184 → 139)' at screen 0.42386, screen 0.15868 right noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Quintana Roo' at screen 0.20500, screen 0.87114 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '+41  (87 → 128)' at screen 0.84709, screen 0.87114 left noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Puebla' at screen 0.20500, screen 0.20618 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '−30  (71 → 41)' at screen 0.49506, screen 0.20618 right noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Baja California' at screen 0.20500, screen 0.18243 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '−32  (57 → 25)' at screen 0.48557, screen 0.18243 right noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
set label 'Ciudad de México' at screen 0.20500, screen 0.13494 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '−61  (153 → 92)' at screen 0.34791, screen 0.13494 right noenhanced front font 'DejaVu Sans,11.5' textcolor rgb '#1c2226'
plot 'investigations-change.dat' index 0 using ($1/2):2:(abs($1)/2):(0.34) with boxxyerror linecolor rgb '#a9cfe5' notitle, \
     'investigations-change.dat' index 1 using ($1/2):2:(abs($1)/2):(0.34) with boxxyerror linecolor rgb '#0072b2' notitle
unset output
