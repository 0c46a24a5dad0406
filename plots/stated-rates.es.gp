# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,456 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'stated-rates.es.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Víctimas de trata registradas: 790 en 2024; tasas que se afirman sin' at screen 0.02000, screen 0.94763 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'encuesta las multiplicarían por 25 a 100: esa distancia es el hallazgo, y' at screen 0.02000, screen 0.89553 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'ningún producto es una estimación' at screen 0.02000, screen 0.84342 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'ADVERTENCIA: los puntos huecos son productos sin verificar, no estimaciones: no los cite. Cada tasa es un dicho sin encuesta' at screen 0.02000, screen 0.25759 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'ni fórmula y no declara incertidumbre; las líneas solo llevan el azar del conteo registrado. Nunca se ha medido una tasa de' at screen 0.02000, screen 0.22575 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'denuncia de la trata en México: la encuesta ENVIPE no pregunta por ella. Son víctimas registradas por las fiscalías estatales,' at screen 0.02000, screen 0.19390 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'no la prevalencia de la trata; sin casos federales.' at screen 0.02000, screen 0.16206 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Fuente: SESNSP, Víctimas del fuero común, entrega 2025-06 (nm-state); Consejo Ciudadano para la Seguridad y Justicia de la' at screen 0.02000, screen 0.13022 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'CDMX: Linea Nacional contra la Trata, first report (2019); Consejo Ciudadano para la Seguridad y Justicia de la CDMX: Linea' at screen 0.02000, screen 0.09838 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Nacional analysis, as cited by oneamexico (2020); Consejo Ciudadano para la Seguridad y Justicia de la CDMX: Column of the' at screen 0.02000, screen 0.06654 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Consejo (2020); lo más reciente aquí.' at screen 0.02000, screen 0.03469 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.02500
set rmargin at screen 0.89500
set tmargin at screen 0.74281
set bmargin at screen 0.37439
set xrange [2.7868:4.96791]
set yrange [4.4:0.3]
set arrow from screen 0.11004, screen 0.74281 to screen 0.11004, screen 0.37439 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '1,000' at screen 0.11004, screen 0.34807 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.23012, screen 0.74281 to screen 0.23012, screen 0.37439 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2,000' at screen 0.23012, screen 0.34807 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.38885, screen 0.74281 to screen 0.38885, screen 0.37439 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '5,000' at screen 0.38885, screen 0.34807 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.50892, screen 0.74281 to screen 0.50892, screen 0.37439 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '10,000' at screen 0.50892, screen 0.34807 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.62900, screen 0.74281 to screen 0.62900, screen 0.37439 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '20,000' at screen 0.62900, screen 0.34807 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.78772, screen 0.74281 to screen 0.78772, screen 0.37439 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '50,000' at screen 0.78772, screen 0.34807 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Personas, escala logarítmica: cada paso es un factor; línea: intervalo del 95 %' at screen 0.02000, screen 0.77789 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Víctimas registradas' at screen 0.02500, screen 0.71765 left noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '790' at screen 0.09129, screen 0.67991 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'Linea Nacional contra la Trata, first report (2019): hasta ×25' at screen 0.02500, screen 0.62779 left noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '19,750' at screen 0.64890, screen 0.59005 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#566169'
set label 'Linea Nacional analysis, as cited by oneamexico (2020): ×100' at screen 0.02500, screen 0.53793 left noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '79,000' at screen 0.88904, screen 0.50019 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#566169'
set label 'Column of the Consejo (2020): hasta ×100' at screen 0.02500, screen 0.44807 left noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '79,000' at screen 0.88904, screen 0.41033 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#566169'
set label 'Puntos huecos: productos de tasas que se afirman, no estimaciones' at screen 0.89500, screen 0.30640 right noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#b34a00'
plot 'stated-rates.dat' index 0 using 3:2:($4-$3):(0) with vectors nohead linewidth 2.4 linecolor rgb '#a9cfe5' notitle, \
     'stated-rates.dat' index 1 using 3:2:($4-$3):(0) with vectors nohead linewidth 2.4 linecolor rgb '#8b969d' notitle, \
     'stated-rates.dat' index 0 using 1:2 with points pointtype 7 pointsize 0.8 linecolor rgb '#0072b2' notitle, \
     'stated-rates.dat' index 1 using 1:2 with points pointtype 7 pointsize 0.85 linecolor rgb '#d55e00' notitle, \
     'stated-rates.dat' index 1 using 1:2 with points pointtype 7 pointsize 0.5 linecolor rgb '#ffffff' notitle
unset output
