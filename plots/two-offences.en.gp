# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,641 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'two-offences.en.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Case files in 2023: 731 for trafficking in persons, 12 for the separate' at screen 0.02000, screen 0.96275 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'offence of trafficking of minors' at screen 0.02000, screen 0.92568 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Two offences, two scales: the taking of minors (tráfico de menores) is not trafficking in persons (trata), and the two are not' at screen 0.02000, screen 0.11579 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'added. Whole years only. Exact 95% Poisson intervals. These are state prosecutors’ case files, not persons, not convictions;' at screen 0.02000, screen 0.09314 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'no federal cases.' at screen 0.02000, screen 0.07048 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Source: SESNSP, Incidencia delictiva del fuero común, release 2026-08 (nm-national); release 2024-11 (nm-state); the newest' at screen 0.02000, screen 0.04783 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'here.' at screen 0.02000, screen 0.02518 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.08250
set rmargin at screen 0.87500
set tmargin at screen 0.85410
set bmargin at screen 0.19888
set xrange [2015:2026]
set yrange [-0.04:1.94]
set arrow from screen 0.08250, screen 0.54304 to screen 0.87500, screen 0.54304 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.07250, screen 0.54304 right noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set arrow from screen 0.08250, screen 0.65886 to screen 0.87500, screen 0.65886 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '500' at screen 0.07250, screen 0.65886 right noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set arrow from screen 0.08250, screen 0.77468 to screen 0.87500, screen 0.77468 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '1,000' at screen 0.07250, screen 0.77468 right noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Trafficking in persons' at screen 0.08250, screen 0.79340 left noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set arrow from screen 0.08250, screen 0.21211 to screen 0.87500, screen 0.21211 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.07250, screen 0.21211 right noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set arrow from screen 0.08250, screen 0.32794 to screen 0.87500, screen 0.32794 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '200' at screen 0.07250, screen 0.32794 right noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set arrow from screen 0.08250, screen 0.44376 to screen 0.87500, screen 0.44376 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '400' at screen 0.07250, screen 0.44376 right noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Trafficking of minors' at screen 0.08250, screen 0.46248 left noenhanced front font 'DejaVu Sans:Bold,13' textcolor rgb '#1c2226'
set label '2015' at screen 0.11852, screen 0.17704 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '2017' at screen 0.26261, screen 0.17704 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '2019' at screen 0.40670, screen 0.17704 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '2021' at screen 0.55080, screen 0.17704 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '2023' at screen 0.69489, screen 0.17704 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '2025' at screen 0.83898, screen 0.17704 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Case files a year; each panel has its own scale; line: 95% interval' at screen 0.02000, screen 0.87906 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label '636' at screen 0.84898, screen 0.69036 left noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
set label '12' at screen 0.70489, screen 0.21906 left noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
plot 'two-offences.dat' index 0 using 1:3:(0):($4-$3) with vectors nohead linewidth 2.4 linecolor rgb '#a9cfe5' notitle, \
     'two-offences.dat' index 1 using 1:3:(0):($4-$3) with vectors nohead linewidth 2.4 linecolor rgb '#a9cfe5' notitle, \
     'two-offences.dat' index 0 using 1:2 with linespoints linewidth 1.6 pointtype 7 pointsize 0.5 linecolor rgb '#0072b2' notitle, \
     'two-offences.dat' index 1 using 1:2 with linespoints linewidth 1.6 pointtype 7 pointsize 0.5 linecolor rgb '#0072b2' notitle
unset output
