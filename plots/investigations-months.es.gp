# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,476 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'investigations-months.es.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Carpetas de investigación por trata: en promedio 53 al mes,' at screen 0.02000, screen 0.94983 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'enero–agosto de 2026 (mínimo 42, máximo 64)' at screen 0.02000, screen 0.89992 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Intervalos exactos de Poisson del 95 %. Son carpetas de las fiscalías estatales, no personas ni sentencias; sin casos' at screen 0.02000, screen 0.12441 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'federales.' at screen 0.02000, screen 0.09391 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Fuente: SESNSP, Incidencia delictiva del fuero común, entrega 2026-08 (nm-national); entrega 2026-08 (rnid-national); lo más' at screen 0.02000, screen 0.06340 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'reciente aquí.' at screen 0.02000, screen 0.03290 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.07250
set rmargin at screen 0.98000
set tmargin at screen 0.80353
set bmargin at screen 0.23630
set xrange [2015:2026.72]
set yrange [0:125]
set object rectangle from screen 0.95676, screen 0.80353 to screen 0.97613, screen 0.23630 behind fillcolor rgb '#f5efdf' fillstyle solid 1 noborder
set arrow from screen 0.07250, screen 0.23630 to screen 0.98000, screen 0.23630 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.06250, screen 0.23630 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.34975 to screen 0.98000, screen 0.34975 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '25' at screen 0.06250, screen 0.34975 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.46319 to screen 0.98000, screen 0.46319 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '50' at screen 0.06250, screen 0.46319 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.57664 to screen 0.98000, screen 0.57664 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '75' at screen 0.06250, screen 0.57664 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.69008 to screen 0.98000, screen 0.69008 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '100' at screen 0.06250, screen 0.69008 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.80353 to screen 0.98000, screen 0.80353 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '125' at screen 0.06250, screen 0.80353 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Carpetas al mes; banda: intervalo del 95 %' at screen 0.02000, screen 0.83714 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.23630 to screen 0.07250, screen 0.22580 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2015' at screen 0.11123, screen 0.20689 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.14995, screen 0.23630 to screen 0.14995, screen 0.22580 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2016' at screen 0.18868, screen 0.20689 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.22741, screen 0.23630 to screen 0.22741, screen 0.22580 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2017' at screen 0.26613, screen 0.20689 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.30486, screen 0.23630 to screen 0.30486, screen 0.22580 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2018' at screen 0.34359, screen 0.20689 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.38232, screen 0.23630 to screen 0.38232, screen 0.22580 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2019' at screen 0.42104, screen 0.20689 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.45977, screen 0.23630 to screen 0.45977, screen 0.22580 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2020' at screen 0.49850, screen 0.20689 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.53722, screen 0.23630 to screen 0.53722, screen 0.22580 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2021' at screen 0.57595, screen 0.20689 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.61468, screen 0.23630 to screen 0.61468, screen 0.22580 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2022' at screen 0.65340, screen 0.20689 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.69213, screen 0.23630 to screen 0.69213, screen 0.22580 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2023' at screen 0.73086, screen 0.20689 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.76958, screen 0.23630 to screen 0.76958, screen 0.22580 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2024' at screen 0.80831, screen 0.20689 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.84704, screen 0.23630 to screen 0.84704, screen 0.22580 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2025' at screen 0.88576, screen 0.20689 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.92449, screen 0.23630 to screen 0.92449, screen 0.22580 nohead back linecolor rgb '#8b969d' linewidth 1
set label '2026' at screen 0.95225, screen 0.20689 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.92449, screen 0.81613 to screen 0.92449, screen 0.23630 nohead front linecolor rgb '#b34a00' linewidth 1.2 dashtype (4,3)
set label 'nuevo registro: no comparable' at screen 0.91699, screen 0.82034 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#b34a00'
set label '2026: ene–ago; sombreado: provisional' at screen 0.98000, screen 0.17118 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#b34a00'
set label '94 (jun 2023)' at screen 0.72763, screen 0.77931 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '54' at screen 0.97290, screen 0.57704 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
plot 'investigations-months.dat' index 0 using 1:3:4 with filledcurves fillstyle solid 1 linecolor rgb '#cbe1ef' notitle, \
     'investigations-months.dat' index 1 using 1:3:4 with filledcurves fillstyle solid 1 linecolor rgb '#cbe1ef' notitle, \
     'investigations-months.dat' index 0 using 1:2 with lines linewidth 1.6 linecolor rgb '#0072b2' notitle, \
     'investigations-months.dat' index 1 using 1:2 with lines linewidth 1.6 linecolor rgb '#0072b2' notitle
unset output
