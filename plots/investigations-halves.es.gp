# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,476 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'investigations-halves.es.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Carpetas de investigación por trata: 308 en enero–junio de 2026;' at screen 0.02000, screen 0.94983 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'cambió el registro: no se compara con las 317 en enero–junio de 2025' at screen 0.02000, screen 0.89992 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Intervalos exactos de Poisson del 95 %. Son carpetas de las fiscalías estatales, no personas ni sentencias; sin casos' at screen 0.02000, screen 0.12441 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'federales.' at screen 0.02000, screen 0.09391 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Fuente: SESNSP, Incidencia delictiva del fuero común, entrega 2026-08 (nm-national); entrega 2026-08 (rnid-national); lo más' at screen 0.02000, screen 0.06340 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'reciente aquí.' at screen 0.02000, screen 0.03290 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.07250
set rmargin at screen 0.98000
set tmargin at screen 0.80353
set bmargin at screen 0.23630
set xrange [2014.9:2027.1]
set yrange [0:500]
set arrow from screen 0.07250, screen 0.23630 to screen 0.98000, screen 0.23630 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.06250, screen 0.23630 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.34975 to screen 0.98000, screen 0.34975 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '100' at screen 0.06250, screen 0.34975 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.46319 to screen 0.98000, screen 0.46319 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '200' at screen 0.06250, screen 0.46319 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.57664 to screen 0.98000, screen 0.57664 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '300' at screen 0.06250, screen 0.57664 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.69008 to screen 0.98000, screen 0.69008 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '400' at screen 0.06250, screen 0.69008 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.80353 to screen 0.98000, screen 0.80353 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '500' at screen 0.06250, screen 0.80353 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Carpetas, enero a junio; línea: intervalo del 95 %' at screen 0.02000, screen 0.83714 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.89818, screen 0.81613 to screen 0.89818, screen 0.23630 nohead front linecolor rgb '#b34a00' linewidth 1.2 dashtype (4,3)
set label 'nuevo registro: no comparable' at screen 0.89068, screen 0.82034 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#b34a00'
set label '235' at screen 0.11713, screen 0.56026 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2015' at screen 0.11713, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '218' at screen 0.19152, screen 0.53972 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2016' at screen 0.19152, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '156' at screen 0.26590, screen 0.46434 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2017' at screen 0.26590, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '197' at screen 0.34029, screen 0.51428 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2018' at screen 0.34029, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '230' at screen 0.41467, screen 0.55423 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2019' at screen 0.41467, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '261' at screen 0.48906, screen 0.59159 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2020' at screen 0.48906, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '335' at screen 0.56344, screen 0.68031 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2021' at screen 0.56344, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '416' at screen 0.63783, screen 0.77685 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2022' at screen 0.63783, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '387' at screen 0.71221, screen 0.74234 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2023' at screen 0.71221, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '311' at screen 0.78660, screen 0.65160 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2024' at screen 0.78660, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '317' at screen 0.86098, screen 0.65878 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2025' at screen 0.86098, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '308' at screen 0.93537, screen 0.64801 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2026' at screen 0.93537, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set boxwidth 0.72 absolute
plot 'investigations-halves.dat' index 0 using 1:2 with boxes fillstyle solid 1 noborder linecolor rgb '#0072b2' notitle, \
     'investigations-halves.dat' index 1 using 1:2 with boxes fillstyle solid 1 noborder linecolor rgb '#8b969d' notitle, \
     'investigations-halves.dat' index 0 using 1:3:(0):($4-$3) with vectors nohead linewidth 1.4 linecolor rgb '#1c2226' notitle, \
     'investigations-halves.dat' index 1 using 1:3:(0):($4-$3) with vectors nohead linewidth 1.4 linecolor rgb '#1c2226' notitle
unset output
