# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,626 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'models-uk.es.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Víctimas potenciales, Reino Unido 2013: 2,744 en listas; 7 modelos igual' at screen 0.02000, screen 0.96185 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'de defendibles dicen 11,313 a 25,311 en total: el rango es la respuesta,' at screen 0.02000, screen 0.92390 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'y no dice nada de México' at screen 0.02000, screen 0.88594 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'ADVERTENCIA: es la tabla publicada del Reino Unido de 2013, cinco listas; para México no se publican listas así y nada de esto' at screen 0.02000, screen 0.09498 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'se le traslada. Huecos: fuera del rango. Intervalos del 95 %; donde el modelo se elige con los datos, 200 muestras bootstrap' at screen 0.02000, screen 0.07179 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'repiten la elección. Víctimas potenciales de esclavitud moderna.' at screen 0.02000, screen 0.04859 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Fuente: Silverman (2014), Modern slavery: an application of multiple systems estimation, Home Office.' at screen 0.02000, screen 0.02540 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.02500
set rmargin at screen 0.89500
set tmargin at screen 0.81265
set bmargin at screen 0.18006
set xrange [3.35838:4.8247]
set yrange [10.4:0.3]
set arrow from screen 0.22708, screen 0.81265 to screen 0.22708, screen 0.18006 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '5,000' at screen 0.22708, screen 0.16089 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.40569, screen 0.81265 to screen 0.40569, screen 0.18006 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '10,000' at screen 0.40569, screen 0.16089 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.58430, screen 0.81265 to screen 0.58430, screen 0.18006 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '20,000' at screen 0.58430, screen 0.16089 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.82040, screen 0.81265 to screen 0.82040, screen 0.18006 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '50,000' at screen 0.82040, screen 0.16089 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Personas, escala logarítmica: cada paso es un factor; línea: intervalo del 95 %' at screen 0.02000, screen 0.83821 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'En al menos una lista' at screen 0.02500, screen 0.79511 left noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '2,744' at screen 0.08247, screen 0.76881 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Listas independientes' at screen 0.02500, screen 0.73248 left noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '13,444' at screen 0.52291, screen 0.70618 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Chao' at screen 0.02500, screen 0.66985 left noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '17,617' at screen 0.59585, screen 0.64354 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#566169'
set label 'Chao con efectos de lista' at screen 0.02500, screen 0.60722 left noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '13,570' at screen 0.52511, screen 0.58091 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#566169'
set label 'Por pasos, 0.01' at screen 0.02500, screen 0.54458 left noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '12,262' at screen 0.68509, screen 0.51828 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Por pasos, 0.02' at screen 0.02500, screen 0.48195 left noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '11,313' at screen 0.51883, screen 0.45565 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Por pasos, 0.05' at screen 0.02500, screen 0.41932 left noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '11,313' at screen 0.61337, screen 0.39301 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Mejor BIC' at screen 0.02500, screen 0.35669 left noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '25,311' at screen 0.88127, screen 0.33038 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Mejor BIC, solo pares' at screen 0.02500, screen 0.29405 left noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '22,991' at screen 0.76764, screen 0.26775 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Grafos descomponibles' at screen 0.02500, screen 0.23142 left noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '22,985' at screen 0.72730, screen 0.20512 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Reino Unido, no México: no existe tal estimación para México' at screen 0.89500, screen 0.13054 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#b34a00'
plot 'models-uk.dat' index 0 using 3:2:($4-$3):(0) with vectors nohead linewidth 2.4 linecolor rgb '#a9cfe5' notitle, \
     'models-uk.dat' index 1 using 3:2:($4-$3):(0) with vectors nohead linewidth 2.4 linecolor rgb '#8b969d' notitle, \
     'models-uk.dat' index 0 using 1:2 with points pointtype 7 pointsize 0.8 linecolor rgb '#0072b2' notitle, \
     'models-uk.dat' index 1 using 1:2 with points pointtype 7 pointsize 0.85 linecolor rgb '#d55e00' notitle, \
     'models-uk.dat' index 1 using 1:2 with points pointtype 7 pointsize 0.5 linecolor rgb '#ffffff' notitle
unset output
