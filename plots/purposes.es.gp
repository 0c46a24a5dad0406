# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,284 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'purposes.es.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Carpetas de investigación por trata, enero–marzo de 2026: 100 de 156' at screen 0.02000, screen 0.91592 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'se clasifican como otros fines (64 %; intervalo del 95 %: 56 % a 72 %)' at screen 0.02000, screen 0.83225 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Intervalos exactos de Poisson del 95 %. Son carpetas de las fiscalías estatales, no personas ni sentencias; sin casos' at screen 0.02000, screen 0.15923 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'federales.' at screen 0.02000, screen 0.10810 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Fuente: SESNSP, Incidencia delictiva del fuero común, entrega 2026-03 (rnid-state); lo más reciente aquí.' at screen 0.02000, screen 0.05697 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.27594
set rmargin at screen 0.92500
set tmargin at screen 0.67070
set bmargin at screen 0.34676
set xrange [0:122.843]
set yrange [4.6:0.4]
set arrow from screen 0.27594, screen 0.67070 to screen 0.27594, screen 0.34676 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.27594, screen 0.30451 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.40803, screen 0.67070 to screen 0.40803, screen 0.34676 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '25' at screen 0.40803, screen 0.30451 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.54012, screen 0.67070 to screen 0.54012, screen 0.34676 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '50' at screen 0.54012, screen 0.30451 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.67221, screen 0.67070 to screen 0.67221, screen 0.34676 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '75' at screen 0.67221, screen 0.30451 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.80430, screen 0.67070 to screen 0.80430, screen 0.34676 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '100' at screen 0.80430, screen 0.30451 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Carpetas, enero–marzo de 2026; línea: intervalo del 95 %' at screen 0.02000, screen 0.72704 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'otros fines' at screen 0.26594, screen 0.62443 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '100' at screen 0.92732, screen 0.62443 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'explotación sexual' at screen 0.26594, screen 0.54730 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '40' at screen 0.57248, screen 0.54730 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'trabajo o servicios forzados' at screen 0.26594, screen 0.47017 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '16' at screen 0.42197, screen 0.47017 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'tráfico de órganos' at screen 0.26594, screen 0.39304 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '0' at screen 0.30418, screen 0.39304 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
plot 'purposes.dat' index 0 using 3:2:($4-$3):(0) with vectors nohead linewidth 2.4 linecolor rgb '#a9cfe5' notitle, \
     'purposes.dat' index 0 using 1:2 with points pointtype 7 pointsize 0.75 linecolor rgb '#0072b2' notitle
unset output
