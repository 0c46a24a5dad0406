# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,476 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'investigations-years.es.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Carpetas de investigación por trata: 626 en 2024, 636 en 2025: sin' at screen 0.02000, screen 0.94983 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'cambio claro (+1.6 %; intervalo del 95 %: −10.0 % a +14.7 %)' at screen 0.02000, screen 0.89992 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'La barra clara es un año incompleto: no se compara con años completos. Intervalos exactos de Poisson del 95 %. Son carpetas' at screen 0.02000, screen 0.12441 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'de las fiscalías estatales, no personas ni sentencias; sin casos federales.' at screen 0.02000, screen 0.09391 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Fuente: SESNSP, Incidencia delictiva del fuero común, entrega 2026-08 (nm-national); entrega 2026-08 (rnid-national); lo más' at screen 0.02000, screen 0.06340 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'reciente aquí.' at screen 0.02000, screen 0.03290 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.07250
set rmargin at screen 0.98000
set tmargin at screen 0.80353
set bmargin at screen 0.23630
set xrange [2014.9:2027.1]
set yrange [0:1000]
set arrow from screen 0.07250, screen 0.23630 to screen 0.98000, screen 0.23630 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.06250, screen 0.23630 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.34975 to screen 0.98000, screen 0.34975 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '200' at screen 0.06250, screen 0.34975 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.46319 to screen 0.98000, screen 0.46319 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '400' at screen 0.06250, screen 0.46319 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.57664 to screen 0.98000, screen 0.57664 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '600' at screen 0.06250, screen 0.57664 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.69008 to screen 0.98000, screen 0.69008 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '800' at screen 0.06250, screen 0.69008 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.80353 to screen 0.98000, screen 0.80353 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '1,000' at screen 0.06250, screen 0.80353 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Carpetas al año; línea: intervalo del 95 %' at screen 0.02000, screen 0.83714 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.89818, screen 0.81613 to screen 0.89818, screen 0.23630 nohead front linecolor rgb '#b34a00' linewidth 1.2 dashtype (4,3)
set label 'nuevo registro: no comparable' at screen 0.89068, screen 0.82034 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#b34a00'
set label '415' at screen 0.11713, screen 0.51648 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2015' at screen 0.11713, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '383' at screen 0.19152, screen 0.49744 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2016' at screen 0.19152, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '304' at screen 0.26590, screen 0.45026 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2017' at screen 0.26590, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '393' at screen 0.34029, screen 0.50340 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2018' at screen 0.34029, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '546' at screen 0.41467, screen 0.59412 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2019' at screen 0.41467, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '558' at screen 0.48906, screen 0.60121 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2020' at screen 0.48906, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '625' at screen 0.56344, screen 0.64074 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2021' at screen 0.56344, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '808' at screen 0.63783, screen 0.74835 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2022' at screen 0.63783, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '731' at screen 0.71221, screen 0.70313 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2023' at screen 0.71221, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '626' at screen 0.78660, screen 0.64133 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2024' at screen 0.78660, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '636' at screen 0.86098, screen 0.64723 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2025' at screen 0.86098, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '426' at screen 0.93537, screen 0.52302 center noenhanced front font 'DejaVu Sans,13' textcolor rgb '#1c2226'
set label '2026' at screen 0.93537, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'ene–ago' at screen 0.93537, screen 0.17538 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#b34a00'
set boxwidth 0.72 absolute
plot 'investigations-years.dat' index 0 using 1:2 with boxes fillstyle solid 1 noborder linecolor rgb '#0072b2' notitle, \
     'investigations-years.dat' index 1 using 1:2 with boxes fillstyle solid 1 noborder linecolor rgb '#a9cfe5' notitle, \
     'investigations-years.dat' index 0 using 1:3:(0):($4-$3) with vectors nohead linewidth 1.4 linecolor rgb '#1c2226' notitle, \
     'investigations-years.dat' index 1 using 1:3:(0):($4-$3) with vectors nohead linewidth 1.4 linecolor rgb '#1c2226' notitle
unset output
