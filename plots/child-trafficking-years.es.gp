# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,476 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'child-trafficking-years.es.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Carpetas por tráfico de menores: 13 en 2022, 12 en 2023: sin cambio' at screen 0.02000, screen 0.94983 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'claro (−7.7 %; intervalo del 95 %: −65.3 % a +145.2 %)' at screen 0.02000, screen 0.89992 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Otro delito, no la trata de personas. La barra clara es un año incompleto: no se compara con años completos. Intervalos' at screen 0.02000, screen 0.12441 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'exactos de Poisson del 95 %. Son carpetas de las fiscalías estatales, no personas ni sentencias; sin casos federales.' at screen 0.02000, screen 0.09391 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Fuente: SESNSP, Incidencia delictiva del fuero común, entrega 2024-11 (nm-state); entrega 2026-03 (rnid-state); lo más' at screen 0.02000, screen 0.06340 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'reciente aquí.' at screen 0.02000, screen 0.03290 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.07250
set rmargin at screen 0.98000
set tmargin at screen 0.80353
set bmargin at screen 0.23630
set xrange [2014.9:2027.1]
set yrange [0:250]
set arrow from screen 0.07250, screen 0.23630 to screen 0.98000, screen 0.23630 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.06250, screen 0.23630 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.34975 to screen 0.98000, screen 0.34975 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '50' at screen 0.06250, screen 0.34975 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.46319 to screen 0.98000, screen 0.46319 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '100' at screen 0.06250, screen 0.46319 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.57664 to screen 0.98000, screen 0.57664 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '150' at screen 0.06250, screen 0.57664 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.69008 to screen 0.98000, screen 0.69008 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '200' at screen 0.06250, screen 0.69008 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.80353 to screen 0.98000, screen 0.80353 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '250' at screen 0.06250, screen 0.80353 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Carpetas al año; línea: intervalo del 95 %' at screen 0.02000, screen 0.83714 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.89818, screen 0.81613 to screen 0.89818, screen 0.23630 nohead front linecolor rgb '#b34a00' linewidth 1.2 dashtype (4,3)
set label 'nuevo registro: no comparable' at screen 0.89068, screen 0.82034 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#b34a00'
set label '96' at screen 0.11713, screen 0.52330 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2015' at screen 0.11713, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '203' at screen 0.19152, screen 0.78580 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2016' at screen 0.19152, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '176' at screen 0.26590, screen 0.72019 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2017' at screen 0.26590, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '40' at screen 0.34029, screen 0.38090 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2018' at screen 0.34029, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '29' at screen 0.41467, screen 0.35181 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2019' at screen 0.41467, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '21' at screen 0.48906, screen 0.33014 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2020' at screen 0.48906, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '29' at screen 0.56344, screen 0.35181 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2021' at screen 0.56344, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '13' at screen 0.63783, screen 0.30775 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2022' at screen 0.63783, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '12' at screen 0.71221, screen 0.30487 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2023' at screen 0.71221, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '15' at screen 0.78660, screen 0.31344 center noenhanced front font 'DejaVu Sans,13' textcolor rgb '#1c2226'
set label '2024' at screen 0.78660, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'ene–nov' at screen 0.78660, screen 0.17538 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#b34a00'
set label '0' at screen 0.93537, screen 0.26568 center noenhanced front font 'DejaVu Sans,13' textcolor rgb '#1c2226'
set label '2026' at screen 0.93537, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'ene–mar' at screen 0.93537, screen 0.17538 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#b34a00'
set label 'sin datos' at screen 0.86098, screen 0.25521 center noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set boxwidth 0.72 absolute
plot 'child-trafficking-years.dat' index 0 using 1:2 with boxes fillstyle solid 1 noborder linecolor rgb '#0072b2' notitle, \
     'child-trafficking-years.dat' index 1 using 1:2 with boxes fillstyle solid 1 noborder linecolor rgb '#a9cfe5' notitle, \
     'child-trafficking-years.dat' index 0 using 1:3:(0):($4-$3) with vectors nohead linewidth 1.4 linecolor rgb '#1c2226' notitle, \
     'child-trafficking-years.dat' index 1 using 1:3:(0):($4-$3) with vectors nohead linewidth 1.4 linecolor rgb '#1c2226' notitle
unset output
