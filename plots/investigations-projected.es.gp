# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,506 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'investigations-projected.es.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Carpetas de investigación por trata: de 23 proyecciones de 6 años ya' at screen 0.02000, screen 0.95281 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'cerrados, 22 incluyeron el resultado en su intervalo del 95 %' at screen 0.02000, screen 0.90585 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Cada punto es lo que una entrega hacía esperar de todo su año; línea fina: intervalo de predicción del 95 %; gruesa: del 50 %.' at screen 0.02000, screen 0.11704 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Son tan anchos como los errores del método en años anteriores: valen para años ordinarios, no si cambia la práctica o el' at screen 0.02000, screen 0.08834 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'registro. Son carpetas de las fiscalías estatales, no personas ni sentencias; sin casos federales.' at screen 0.02000, screen 0.05964 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Fuente: SESNSP, Incidencia delictiva del fuero común, 24 entregas de 2019-03 a 2026-08.' at screen 0.02000, screen 0.03095 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.07250
set rmargin at screen 0.98000
set tmargin at screen 0.81518
set bmargin at screen 0.22229
set xrange [0.4:23.6]
set yrange [0:1250]
set arrow from screen 0.07250, screen 0.22229 to screen 0.98000, screen 0.22229 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.06250, screen 0.22229 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.34087 to screen 0.98000, screen 0.34087 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '250' at screen 0.06250, screen 0.34087 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.45945 to screen 0.98000, screen 0.45945 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '500' at screen 0.06250, screen 0.45945 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.57802 to screen 0.98000, screen 0.57802 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '750' at screen 0.06250, screen 0.57802 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.69660 to screen 0.98000, screen 0.69660 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '1,000' at screen 0.06250, screen 0.69660 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.81518 to screen 0.98000, screen 0.81518 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '1,250' at screen 0.06250, screen 0.81518 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Año completo, por el mes en que acaba cada entrega; naranja: el resultado del año' at screen 0.02000, screen 0.84680 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'mar' at screen 0.09597, screen 0.19858 center noenhanced front font 'DejaVu Sans,10.5' textcolor rgb '#566169'
set label '2019' at screen 0.09597, screen 0.16696 center noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
set arrow from screen 0.07876, screen 0.48126 to screen 0.11318, screen 0.48126 nohead back linecolor rgb '#b34a00' linewidth 2
set label '546' at screen 0.09597, screen 0.49905 center noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#b34a00'
set label 'may' at screen 0.13509, screen 0.19858 center noenhanced front font 'DejaVu Sans,10.5' textcolor rgb '#566169'
set label 'jun' at screen 0.17420, screen 0.19858 center noenhanced front font 'DejaVu Sans,10.5' textcolor rgb '#566169'
set label 'oct' at screen 0.21332, screen 0.19858 center noenhanced front font 'DejaVu Sans,10.5' textcolor rgb '#566169'
set label '2020' at screen 0.17420, screen 0.16696 center noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
set arrow from screen 0.11553, screen 0.81518 to screen 0.11553, screen 0.15510 nohead back linecolor rgb '#e4e8ea' linewidth 1
set arrow from screen 0.11788, screen 0.48696 to screen 0.23053, screen 0.48696 nohead back linecolor rgb '#b34a00' linewidth 2
set label '558' at screen 0.17420, screen 0.58511 center noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#b34a00'
set label 'feb' at screen 0.25244, screen 0.19858 center noenhanced front font 'DejaVu Sans,10.5' textcolor rgb '#566169'
set label 'jul' at screen 0.29155, screen 0.19858 center noenhanced front font 'DejaVu Sans,10.5' textcolor rgb '#566169'
set label 'sep' at screen 0.33067, screen 0.19858 center noenhanced front font 'DejaVu Sans,10.5' textcolor rgb '#566169'
set label '2021' at screen 0.29155, screen 0.16696 center noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
set arrow from screen 0.23288, screen 0.81518 to screen 0.23288, screen 0.15510 nohead back linecolor rgb '#e4e8ea' linewidth 1
set arrow from screen 0.23522, screen 0.51874 to screen 0.34788, screen 0.51874 nohead back linecolor rgb '#b34a00' linewidth 2
set label '625' at screen 0.29155, screen 0.63519 center noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#b34a00'
set label 'may' at screen 0.36978, screen 0.19858 center noenhanced front font 'DejaVu Sans,10.5' textcolor rgb '#566169'
set label 'jun' at screen 0.40890, screen 0.19858 center noenhanced front font 'DejaVu Sans,10.5' textcolor rgb '#566169'
set label '2022' at screen 0.38934, screen 0.16696 center noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
set arrow from screen 0.35023, screen 0.81518 to screen 0.35023, screen 0.15510 nohead back linecolor rgb '#e4e8ea' linewidth 1
set arrow from screen 0.35257, screen 0.60553 to screen 0.42611, screen 0.60553 nohead back linecolor rgb '#b34a00' linewidth 2
set label '808' at screen 0.38934, screen 0.73661 center noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#b34a00'
set label 'feb' at screen 0.44802, screen 0.19858 center noenhanced front font 'DejaVu Sans,10.5' textcolor rgb '#566169'
set label 'mar' at screen 0.48713, screen 0.19858 center noenhanced front font 'DejaVu Sans,10.5' textcolor rgb '#566169'
set label 'abr' at screen 0.52625, screen 0.19858 center noenhanced front font 'DejaVu Sans,10.5' textcolor rgb '#566169'
set label 'may' at screen 0.56537, screen 0.19858 center noenhanced front font 'DejaVu Sans,10.5' textcolor rgb '#566169'
set label 'jun' at screen 0.60448, screen 0.19858 center noenhanced front font 'DejaVu Sans,10.5' textcolor rgb '#566169'
set label 'jul' at screen 0.64360, screen 0.19858 center noenhanced front font 'DejaVu Sans,10.5' textcolor rgb '#566169'
set label 'ago' at screen 0.68272, screen 0.19858 center noenhanced front font 'DejaVu Sans,10.5' textcolor rgb '#566169'
set label 'sep' at screen 0.72183, screen 0.19858 center noenhanced front font 'DejaVu Sans,10.5' textcolor rgb '#566169'
set label 'nov' at screen 0.76095, screen 0.19858 center noenhanced front font 'DejaVu Sans,10.5' textcolor rgb '#566169'
set label '2023' at screen 0.60448, screen 0.16696 center noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
set arrow from screen 0.42846, screen 0.81518 to screen 0.42846, screen 0.15510 nohead back linecolor rgb '#e4e8ea' linewidth 1
set arrow from screen 0.43081, screen 0.56901 to screen 0.77816, screen 0.56901 nohead back linecolor rgb '#b34a00' linewidth 2
set label '731' at screen 0.60448, screen 0.68009 center noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#b34a00'
set label 'ene' at screen 0.80006, screen 0.19858 center noenhanced front font 'DejaVu Sans,10.5' textcolor rgb '#566169'
set label 'feb' at screen 0.83918, screen 0.19858 center noenhanced front font 'DejaVu Sans,10.5' textcolor rgb '#566169'
set label 'abr' at screen 0.87830, screen 0.19858 center noenhanced front font 'DejaVu Sans,10.5' textcolor rgb '#566169'
set label 'jun' at screen 0.91741, screen 0.19858 center noenhanced front font 'DejaVu Sans,10.5' textcolor rgb '#566169'
set label 'nov' at screen 0.95653, screen 0.19858 center noenhanced front font 'DejaVu Sans,10.5' textcolor rgb '#566169'
set label '2024' at screen 0.87830, screen 0.16696 center noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
set arrow from screen 0.78051, screen 0.81518 to screen 0.78051, screen 0.15510 nohead back linecolor rgb '#e4e8ea' linewidth 1
set arrow from screen 0.78285, screen 0.51921 to screen 0.97374, screen 0.51921 nohead back linecolor rgb '#b34a00' linewidth 2
set label '626' at screen 0.87830, screen 0.68282 center noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#b34a00'
plot 'investigations-projected.dat' index 0 using 1:3:(0):($4-$3) with vectors nohead linewidth 1.4 linecolor rgb '#0072b2' notitle, \
     'investigations-projected.dat' index 0 using 1:5:(0):($6-$5) with vectors nohead linewidth 5 linecolor rgb '#a9cfe5' notitle, \
     'investigations-projected.dat' index 0 using 1:2 with points pointtype 7 pointsize 0.55 linecolor rgb '#0072b2' notitle
unset output
