# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,342 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'mexico-tiers.es.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'México: Nivel 2 en 2025, en 18 informes seguidos; en lista de vigilancia' at screen 0.02000, screen 0.93018 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'en 4 informes; nunca Nivel 1 ni 3 desde 2001' at screen 0.02000, screen 0.86070 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'El juicio del Departamento de Estado de EE. UU. sobre los esfuerzos de un gobierno, por año del informe; no de cuánta trata' at screen 0.02000, screen 0.13222 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'hay. 2WL: Nivel 2 en lista de vigilancia, que existe desde 2004.' at screen 0.02000, screen 0.08977 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Fuente: U.S. Department of State, Trafficking in Persons Report, 25 entregas de 2001 a 2025.' at screen 0.02000, screen 0.04731 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.18750
set rmargin at screen 0.98000
set tmargin at screen 0.72655
set bmargin at screen 0.28795
set xrange [2001:2026]
set yrange [4.5:0.5]
set arrow from screen 0.18750, screen 0.67173 to screen 0.98000, screen 0.67173 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label 'Nivel 1' at screen 0.17750, screen 0.67173 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set arrow from screen 0.18750, screen 0.56208 to screen 0.98000, screen 0.56208 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label 'Nivel 2' at screen 0.17750, screen 0.56208 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set arrow from screen 0.18750, screen 0.45243 to screen 0.98000, screen 0.45243 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2, vigilancia' at screen 0.17750, screen 0.45243 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set arrow from screen 0.18750, screen 0.34278 to screen 0.98000, screen 0.34278 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label 'Nivel 3' at screen 0.17750, screen 0.34278 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label 'Nivel en el informe de cada año; 1 es el mejor' at screen 0.02000, screen 0.77333 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '2001' at screen 0.20335, screen 0.24702 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '2003' at screen 0.26675, screen 0.24702 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '2005' at screen 0.33015, screen 0.24702 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '2007' at screen 0.39355, screen 0.24702 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '2009' at screen 0.45695, screen 0.24702 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '2011' at screen 0.52035, screen 0.24702 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '2013' at screen 0.58375, screen 0.24702 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '2015' at screen 0.64715, screen 0.24702 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '2017' at screen 0.71055, screen 0.24702 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '2019' at screen 0.77395, screen 0.24702 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '2021' at screen 0.83735, screen 0.24702 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '2023' at screen 0.90075, screen 0.24702 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '2025' at screen 0.96415, screen 0.24702 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
plot 'mexico-tiers.dat' index 0 using 1:2:(0.42):(0.22) with boxxyerror fillstyle solid 1 noborder linecolor rgb '#0072b2' notitle
unset output
