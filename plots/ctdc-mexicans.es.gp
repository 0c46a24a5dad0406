# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,532 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'ctdc-mexicans.es.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Registros sintéticos de ciudadanos mexicanos: 3,680 en 2002–2021,' at screen 0.02000, screen 0.95511 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label '2,545 con explotación laboral y 143 con sexual, 1,012 sin tipo; 2,744' at screen 0.02000, screen 0.91045 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'explotadas en Estados Unidos; la edad falta en 3,180' at screen 0.02000, screen 0.86579 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Familia: datos sintéticos globales de CTDC de 2021, registros de ciudadanos mexicanos; los genera un programa a partir de' at screen 0.02000, screen 0.22079 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'conteos redondeados hacia abajo a 10, no son personas reales una a una; incluye registros sin año. Un registro puede tener' at screen 0.02000, screen 0.19350 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'varios tipos. La mayoría viene de líneas y organizaciones en el exterior. Sin intervalo: ni muestra ni censo. No es prevalencia' at screen 0.02000, screen 0.16620 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'ni se compara entre países.' at screen 0.02000, screen 0.13891 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Fuente: Counter-Trafficking Data Collaborative (CTDC), ’Global Synthetic Dataset’. Disponible en:' at screen 0.02000, screen 0.11162 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'https://www.ctdatacollaborative.org/page/global-synthetic-dataset (añadir el año de la edición y el día de consulta), entrega' at screen 0.02000, screen 0.08432 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label '2021-08 (synthetic-2021-types); entrega 2021-08 (synthetic-2021); entrega 2021-08 (synthetic-2021-corridors); lo más' at screen 0.02000, screen 0.05703 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'reciente aquí.' at screen 0.02000, screen 0.02974 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.28234
set rmargin at screen 0.92500
set tmargin at screen 0.77955
set bmargin at screen 0.32090
set xrange [0:3211.8]
set yrange [12.6:0.4]
set arrow from screen 0.28234, screen 0.77955 to screen 0.28234, screen 0.32090 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.28234, screen 0.29835 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.48244, screen 0.77955 to screen 0.48244, screen 0.32090 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '1,000' at screen 0.48244, screen 0.29835 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.68253, screen 0.77955 to screen 0.68253, screen 0.32090 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2,000' at screen 0.68253, screen 0.29835 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.88262, screen 0.77955 to screen 0.88262, screen 0.32090 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '3,000' at screen 0.88262, screen 0.29835 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Registros, 2002–2021' at screen 0.02000, screen 0.80962 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'tipo: sexual' at screen 0.27234, screen 0.75699 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '143' at screen 0.31971, screen 0.75699 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'tipo: laboral' at screen 0.27234, screen 0.71940 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '2,545' at screen 0.80033, screen 0.71940 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'tipo: sin dato' at screen 0.27234, screen 0.68180 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1,012' at screen 0.49359, screen 0.68180 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'género: femenino' at screen 0.27234, screen 0.64421 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '414' at screen 0.37393, screen 0.64421 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'género: masculino' at screen 0.27234, screen 0.60662 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1,823' at screen 0.65586, screen 0.60662 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'género: sin dato' at screen 0.27234, screen 0.56902 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1,443' at screen 0.57983, screen 0.56902 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'edad: sin dato' at screen 0.27234, screen 0.53143 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '3,180' at screen 0.92739, screen 0.53143 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'edad: menos de 18' at screen 0.27234, screen 0.49383 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '192' at screen 0.32951, screen 0.49383 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'edad: 18 y más' at screen 0.27234, screen 0.45624 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '308' at screen 0.35272, screen 0.45624 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'explotadas en Estados Unidos' at screen 0.27234, screen 0.41865 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '2,744' at screen 0.84015, screen 0.41865 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'explotadas en México' at screen 0.27234, screen 0.38105 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '253' at screen 0.34172, screen 0.38105 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'país sin dato' at screen 0.27234, screen 0.34346 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '683' at screen 0.42776, screen 0.34346 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
plot 'ctdc-mexicans.dat' index 0 using 3:2:($4-$3):(0) with vectors nohead linewidth 2.4 linecolor rgb '#a9cfe5' notitle, \
     'ctdc-mexicans.dat' index 0 using 1:2 with points pointtype 7 pointsize 0.75 linecolor rgb '#0072b2' notitle
unset output
