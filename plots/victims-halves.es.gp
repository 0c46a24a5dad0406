# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,485 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'victims-halves.es.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Víctimas de trata registradas: 388 en enero–junio de 2024, 392 en' at screen 0.02000, screen 0.95076 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'enero–junio de 2025: sin cambio claro (+1.0 %; intervalo del 95 %:' at screen 0.02000, screen 0.90177 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label '−22.5 % a +31.7 %)' at screen 0.02000, screen 0.85278 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Intervalos exactos de Poisson del 95 %; demasiado estrechos donde varias víctimas comparten carpeta. Son víctimas' at screen 0.02000, screen 0.09167 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'registradas por las fiscalías estatales, no la prevalencia de la trata; sin casos federales.' at screen 0.02000, screen 0.06173 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Fuente: SESNSP, Víctimas del fuero común, entrega 2025-06 (nm-state); lo más reciente aquí.' at screen 0.02000, screen 0.03179 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.07250
set rmargin at screen 0.98000
set tmargin at screen 0.75819
set bmargin at screen 0.20148
set xrange [2014.9:2026.1]
set yrange [0:800]
set arrow from screen 0.07250, screen 0.20148 to screen 0.98000, screen 0.20148 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.06250, screen 0.20148 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.34066 to screen 0.98000, screen 0.34066 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '200' at screen 0.06250, screen 0.34066 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.47984 to screen 0.98000, screen 0.47984 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '400' at screen 0.06250, screen 0.47984 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.61901 to screen 0.98000, screen 0.61901 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '600' at screen 0.06250, screen 0.61901 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.75819 to screen 0.98000, screen 0.75819 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '800' at screen 0.06250, screen 0.75819 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Personas, enero a junio; línea: intervalo del 95 %' at screen 0.02000, screen 0.79118 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '540' at screen 0.12112, screen 0.63095 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2015' at screen 0.12112, screen 0.17468 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '477' at screen 0.20214, screen 0.58520 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2016' at screen 0.20214, screen 0.17468 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '285' at screen 0.28317, screen 0.44484 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2017' at screen 0.28317, screen 0.17468 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '238' at screen 0.36420, screen 0.41015 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2018' at screen 0.36420, screen 0.17468 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '296' at screen 0.44522, screen 0.45294 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2019' at screen 0.44522, screen 0.17468 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '312' at screen 0.52625, screen 0.46469 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2020' at screen 0.52625, screen 0.17468 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '408' at screen 0.60728, screen 0.53495 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2021' at screen 0.60728, screen 0.17468 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '490' at screen 0.68830, screen 0.59465 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2022' at screen 0.68830, screen 0.17468 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '495' at screen 0.76933, screen 0.59829 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2023' at screen 0.76933, screen 0.17468 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '388' at screen 0.85036, screen 0.52035 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2024' at screen 0.85036, screen 0.17468 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '392' at screen 0.93138, screen 0.52327 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2025' at screen 0.93138, screen 0.17468 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set boxwidth 0.72 absolute
plot 'victims-halves.dat' index 0 using 1:2 with boxes fillstyle solid 1 noborder linecolor rgb '#0072b2' notitle, \
     'victims-halves.dat' index 0 using 1:3:(0):($4-$3) with vectors nohead linewidth 1.4 linecolor rgb '#1c2226' notitle
unset output
