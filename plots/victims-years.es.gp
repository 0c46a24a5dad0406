# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,476 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'victims-years.es.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Víctimas de trata registradas: 936 en 2023, 790 en 2024: sin cambio' at screen 0.02000, screen 0.94983 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'claro (−15.6 %; intervalo del 95 %: −34.9 % a +9.5 %)' at screen 0.02000, screen 0.89992 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'La barra clara es un año incompleto: no se compara con años completos. Intervalos exactos de Poisson del 95 %; demasiado' at screen 0.02000, screen 0.12441 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'estrechos donde varias víctimas comparten carpeta. Son víctimas registradas por las fiscalías estatales, no la prevalencia' at screen 0.02000, screen 0.09391 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'de la trata; sin casos federales.' at screen 0.02000, screen 0.06340 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Fuente: SESNSP, Víctimas del fuero común, entrega 2025-06 (nm-state); lo más reciente aquí.' at screen 0.02000, screen 0.03290 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.07250
set rmargin at screen 0.98000
set tmargin at screen 0.80353
set bmargin at screen 0.23630
set xrange [2014.9:2026.1]
set yrange [0:1500]
set arrow from screen 0.07250, screen 0.23630 to screen 0.98000, screen 0.23630 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.06250, screen 0.23630 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.42538 to screen 0.98000, screen 0.42538 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '500' at screen 0.06250, screen 0.42538 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.61445 to screen 0.98000, screen 0.61445 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '1,000' at screen 0.06250, screen 0.61445 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.80353 to screen 0.98000, screen 0.80353 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '1,500' at screen 0.06250, screen 0.80353 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Personas al año; línea: intervalo del 95 %' at screen 0.02000, screen 0.83714 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '1,171' at screen 0.12112, screen 0.72623 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2015' at screen 0.12112, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '782' at screen 0.20214, screen 0.57450 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2016' at screen 0.20214, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '537' at screen 0.28317, screen 0.47830 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2017' at screen 0.28317, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '584' at screen 0.36420, screen 0.49681 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2018' at screen 0.36420, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '682' at screen 0.44522, screen 0.53531 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2019' at screen 0.44522, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '681' at screen 0.52625, screen 0.53492 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2020' at screen 0.52625, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '753' at screen 0.60728, screen 0.56314 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2021' at screen 0.60728, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '942' at screen 0.68830, screen 0.63702 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2022' at screen 0.68830, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '936' at screen 0.76933, screen 0.63468 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2023' at screen 0.76933, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '790' at screen 0.85036, screen 0.57763 center noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2024' at screen 0.85036, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '392' at screen 0.93138, screen 0.42097 center noenhanced front font 'DejaVu Sans,13' textcolor rgb '#1c2226'
set label '2025' at screen 0.93138, screen 0.20899 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'ene–jun' at screen 0.93138, screen 0.17538 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#b34a00'
set boxwidth 0.72 absolute
plot 'victims-years.dat' index 0 using 1:2 with boxes fillstyle solid 1 noborder linecolor rgb '#0072b2' notitle, \
     'victims-years.dat' index 1 using 1:2 with boxes fillstyle solid 1 noborder linecolor rgb '#a9cfe5' notitle, \
     'victims-years.dat' index 0 using 1:3:(0):($4-$3) with vectors nohead linewidth 1.4 linecolor rgb '#1c2226' notitle, \
     'victims-years.dat' index 1 using 1:3:(0):($4-$3) with vectors nohead linewidth 1.4 linecolor rgb '#1c2226' notitle
unset output
