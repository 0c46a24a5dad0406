# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,476 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'missing-migrants.es.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Muertos y desaparecidos en la frontera de México y Estados Unidos: al' at screen 0.02000, screen 0.94983 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'menos 671 en 2022; el máximo, en 2021, 729; no son víctimas de trata' at screen 0.02000, screen 0.89992 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Al menos tantos, hasta donde supo la OIM. Sin intervalo: lo que no se sabe no es azar. La barra clara es un año incompleto: no' at screen 0.02000, screen 0.12441 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'se compara con años completos. No son víctimas de trata: nunca deben compararse con ellas.' at screen 0.02000, screen 0.09391 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Fuente: OIM, Missing Migrants Project, https://missingmigrants.iom.int (añadir el día de consulta), entrega 2023-07' at screen 0.02000, screen 0.06340 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label '(incidents); lo más reciente aquí.' at screen 0.02000, screen 0.03290 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.07250
set rmargin at screen 0.98000
set tmargin at screen 0.80353
set bmargin at screen 0.23630
set xrange [2013.9:2024.1]
set yrange [0:800]
set arrow from screen 0.07250, screen 0.23630 to screen 0.98000, screen 0.23630 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.06250, screen 0.23630 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.37811 to screen 0.98000, screen 0.37811 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '200' at screen 0.06250, screen 0.37811 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.51992 to screen 0.98000, screen 0.51992 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '400' at screen 0.06250, screen 0.51992 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.66172 to screen 0.98000, screen 0.66172 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '600' at screen 0.06250, screen 0.66172 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.80353 to screen 0.98000, screen 0.80353 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '800' at screen 0.06250, screen 0.80353 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Personas al año' at screen 0.02000, screen 0.83714 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '304' at screen 0.12588, screen 0.47286 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2014' at screen 0.12588, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '347' at screen 0.21485, screen 0.50335 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2015' at screen 0.21485, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '412' at screen 0.30382, screen 0.54943 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2016' at screen 0.30382, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '414' at screen 0.39279, screen 0.55085 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2017' at screen 0.39279, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '448' at screen 0.48176, screen 0.57496 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2018' at screen 0.48176, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '524' at screen 0.57074, screen 0.62884 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2019' at screen 0.57074, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '475' at screen 0.65971, screen 0.59410 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2020' at screen 0.65971, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '729' at screen 0.74868, screen 0.77420 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2021' at screen 0.74868, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '671' at screen 0.83765, screen 0.73307 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2022' at screen 0.83765, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '276' at screen 0.92662, screen 0.45300 center noenhanced front font 'DejaVu Sans,13' textcolor rgb '#1c2226'
set label '2023' at screen 0.92662, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'ene–jul' at screen 0.92662, screen 0.17538 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#b34a00'
set boxwidth 0.72 absolute
plot 'missing-migrants.dat' index 0 using 1:2 with boxes fillstyle solid 1 noborder linecolor rgb '#0072b2' notitle, \
     'missing-migrants.dat' index 1 using 1:2 with boxes fillstyle solid 1 noborder linecolor rgb '#a9cfe5' notitle, \
     'missing-migrants.dat' index 0 using 1:3:(0):($4-$3) with vectors nohead linewidth 1.4 linecolor rgb '#1c2226' notitle, \
     'missing-migrants.dat' index 1 using 1:3:(0):($4-$3) with vectors nohead linewidth 1.4 linecolor rgb '#1c2226' notitle
unset output
