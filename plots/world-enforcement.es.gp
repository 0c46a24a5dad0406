# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,650 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'world-enforcement.es.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Los gobiernos reportaron para 2023: 18,774 procesos penales (3,684 por' at screen 0.02000, screen 0.96326 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'trabajo), 7,115 condenas (1,256 por trabajo), 133,943 víctimas' at screen 0.02000, screen 0.92671 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'identificadas (42,098 por trabajo)' at screen 0.02000, screen 0.89015 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Cada panel tiene su escala. Faltan años en las ediciones de aquí, y las líneas no los cruzan, ni 2016, cuando cambió una región.' at screen 0.02000, screen 0.09148 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Sin intervalo: cada gobierno reporta lo que decide, y las leyes difieren. Lo que los gobiernos dijeron al Departamento de Estado' at screen 0.02000, screen 0.06914 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'de EE. UU., por año de los datos; no es el número de personas tratadas.' at screen 0.02000, screen 0.04680 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Fuente: U.S. Department of State, Trafficking in Persons Report, 7 entregas de 2006 a 2024.' at screen 0.02000, screen 0.02446 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.08250
set rmargin at screen 0.87500
set tmargin at screen 0.81957
set bmargin at screen 0.17342
set xrange [2003:2024]
set yrange [-0.04:2.94]
set arrow from screen 0.08250, screen 0.61575 to screen 0.87500, screen 0.61575 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.07250, screen 0.61575 right noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set arrow from screen 0.08250, screen 0.69164 to screen 0.87500, screen 0.69164 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '10,000' at screen 0.07250, screen 0.69164 right noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set arrow from screen 0.08250, screen 0.76753 to screen 0.87500, screen 0.76753 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '20,000' at screen 0.07250, screen 0.76753 right noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Procesos penales' at screen 0.08250, screen 0.78599 left noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set arrow from screen 0.08250, screen 0.39892 to screen 0.87500, screen 0.39892 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.07250, screen 0.39892 right noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set arrow from screen 0.08250, screen 0.47481 to screen 0.87500, screen 0.47481 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '5,000' at screen 0.07250, screen 0.47481 right noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set arrow from screen 0.08250, screen 0.55070 to screen 0.87500, screen 0.55070 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '10,000' at screen 0.07250, screen 0.55070 right noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Condenas' at screen 0.08250, screen 0.56916 left noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set arrow from screen 0.08250, screen 0.18209 to screen 0.87500, screen 0.18209 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.07250, screen 0.18209 right noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set arrow from screen 0.08250, screen 0.25798 to screen 0.87500, screen 0.25798 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '100,000' at screen 0.07250, screen 0.25798 right noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set arrow from screen 0.08250, screen 0.33387 to screen 0.87500, screen 0.33387 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '200,000' at screen 0.07250, screen 0.33387 right noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Víctimas identificadas' at screen 0.08250, screen 0.35233 left noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2003' at screen 0.10137, screen 0.15188 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '2005' at screen 0.17685, screen 0.15188 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '2007' at screen 0.25232, screen 0.15188 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '2009' at screen 0.32780, screen 0.15188 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '2011' at screen 0.40327, screen 0.15188 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '2013' at screen 0.47875, screen 0.15188 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '2015' at screen 0.55423, screen 0.15188 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '2017' at screen 0.62970, screen 0.15188 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '2019' at screen 0.70518, screen 0.15188 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '2021' at screen 0.78065, screen 0.15188 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '2023' at screen 0.85613, screen 0.15188 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Al año; cada panel tiene su escala' at screen 0.02000, screen 0.84418 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '18,774' at screen 0.86613, screen 0.75823 left noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
set label '3,684 laboral' at screen 0.86613, screen 0.64371 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#b34a00'
set label '7,115' at screen 0.86613, screen 0.50691 left noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
set label '1,256 laboral' at screen 0.86613, screen 0.41798 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#b34a00'
set label '133,943' at screen 0.86613, screen 0.28374 left noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
set label '42,098 laboral' at screen 0.86613, screen 0.21404 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#b34a00'
plot 'world-enforcement.dat' index 0 using 1:2 with linespoints linewidth 1.6 pointtype 7 pointsize 0.5 linecolor rgb '#0072b2' notitle, \
     'world-enforcement.dat' index 1 using 1:2 with linespoints linewidth 1.6 pointtype 7 pointsize 0.5 linecolor rgb '#d55e00' notitle, \
     'world-enforcement.dat' index 2 using 1:2 with linespoints linewidth 1.6 pointtype 7 pointsize 0.5 linecolor rgb '#0072b2' notitle, \
     'world-enforcement.dat' index 3 using 1:2 with linespoints linewidth 1.6 pointtype 7 pointsize 0.5 linecolor rgb '#d55e00' notitle, \
     'world-enforcement.dat' index 4 using 1:2 with linespoints linewidth 1.6 pointtype 7 pointsize 0.5 linecolor rgb '#0072b2' notitle, \
     'world-enforcement.dat' index 5 using 1:2 with linespoints linewidth 1.6 pointtype 7 pointsize 0.5 linecolor rgb '#d55e00' notitle
unset output
