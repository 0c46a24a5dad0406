# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,554 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'victims-projected.en.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Registered victims of trafficking: 791 expected for 2025 (95% interval' at screen 0.02000, screen 0.95690 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label '665 to 975), from 392 to June 2025; no release here completes that' at screen 0.02000, screen 0.91401 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'year; of 14 projections of 4 years that are over, 14 held the outcome' at screen 0.02000, screen 0.87112 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'in their 95% interval' at screen 0.02000, screen 0.82823 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Each dot is what one release made expect of its whole year; thin line: 95% prediction interval, thick: 50%. They are as wide as' at screen 0.02000, screen 0.10776 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'the method’s misses in earlier years, so they hold ordinary years, not a change of practice or of register. These are victims' at screen 0.02000, screen 0.08155 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'registered by state prosecutors, not the prevalence of trafficking; no federal cases.' at screen 0.02000, screen 0.05534 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Source: SESNSP, Víctimas del fuero común, 16 releases from 2019-11 to 2025-06.' at screen 0.02000, screen 0.02913 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.07250
set rmargin at screen 0.98000
set tmargin at screen 0.74542
set bmargin at screen 0.20390
set xrange [0.4:16.6]
set yrange [0:1500]
set arrow from screen 0.07250, screen 0.20390 to screen 0.98000, screen 0.20390 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.06250, screen 0.20390 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.38440 to screen 0.98000, screen 0.38440 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '500' at screen 0.06250, screen 0.38440 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.56491 to screen 0.98000, screen 0.56491 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '1,000' at screen 0.06250, screen 0.56491 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.07250, screen 0.74542 to screen 0.98000, screen 0.74542 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '1,500' at screen 0.06250, screen 0.74542 right noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Whole year, by the month a release ends with; orange: what the year came to' at screen 0.02000, screen 0.77430 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Nov' at screen 0.10611, screen 0.18224 center noenhanced front font 'DejaVu Sans,10.5' textcolor rgb '#566169'
set label '2019' at screen 0.10611, screen 0.15336 center noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
set arrow from screen 0.08146, screen 0.45011 to screen 0.13076, screen 0.45011 nohead back linecolor rgb '#b34a00' linewidth 2
set label '682' at screen 0.10611, screen 0.46776 center noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#b34a00'
set label 'Jun' at screen 0.16213, screen 0.18224 center noenhanced front font 'DejaVu Sans,10.5' textcolor rgb '#566169'
set label '2022' at screen 0.16213, screen 0.15336 center noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
set arrow from screen 0.13412, screen 0.74542 to screen 0.13412, screen 0.14253 nohead back linecolor rgb '#e4e8ea' linewidth 1
set arrow from screen 0.13748, screen 0.54397 to screen 0.18678, screen 0.54397 nohead back linecolor rgb '#b34a00' linewidth 2
set label '942' at screen 0.16213, screen 0.72062 center noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#b34a00'
set label 'Jul' at screen 0.21815, screen 0.18224 center noenhanced front font 'DejaVu Sans,10.5' textcolor rgb '#566169'
set label 'Sep' at screen 0.27417, screen 0.18224 center noenhanced front font 'DejaVu Sans,10.5' textcolor rgb '#566169'
set label 'Nov' at screen 0.33019, screen 0.18224 center noenhanced front font 'DejaVu Sans,10.5' textcolor rgb '#566169'
set label '2023' at screen 0.27417, screen 0.15336 center noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
set arrow from screen 0.19014, screen 0.74542 to screen 0.19014, screen 0.14253 nohead back linecolor rgb '#e4e8ea' linewidth 1
set arrow from screen 0.19350, screen 0.54181 to screen 0.35483, screen 0.54181 nohead back linecolor rgb '#b34a00' linewidth 2
set label '936' at screen 0.27417, screen 0.71048 center noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#b34a00'
set label 'Jan' at screen 0.38620, screen 0.18224 center noenhanced front font 'DejaVu Sans,10.5' textcolor rgb '#566169'
set label 'Feb' at screen 0.44222, screen 0.18224 center noenhanced front font 'DejaVu Sans,10.5' textcolor rgb '#566169'
set label 'Apr' at screen 0.49824, screen 0.18224 center noenhanced front font 'DejaVu Sans,10.5' textcolor rgb '#566169'
set label 'May' at screen 0.55426, screen 0.18224 center noenhanced front font 'DejaVu Sans,10.5' textcolor rgb '#566169'
set label 'Jun' at screen 0.61028, screen 0.18224 center noenhanced front font 'DejaVu Sans,10.5' textcolor rgb '#566169'
set label 'Jul' at screen 0.66630, screen 0.18224 center noenhanced front font 'DejaVu Sans,10.5' textcolor rgb '#566169'
set label 'Sep' at screen 0.72231, screen 0.18224 center noenhanced front font 'DejaVu Sans,10.5' textcolor rgb '#566169'
set label 'Oct' at screen 0.77833, screen 0.18224 center noenhanced front font 'DejaVu Sans,10.5' textcolor rgb '#566169'
set label 'Nov' at screen 0.83435, screen 0.18224 center noenhanced front font 'DejaVu Sans,10.5' textcolor rgb '#566169'
set label '2024' at screen 0.61028, screen 0.15336 center noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
set arrow from screen 0.35819, screen 0.74542 to screen 0.35819, screen 0.14253 nohead back linecolor rgb '#e4e8ea' linewidth 1
set arrow from screen 0.36156, screen 0.48910 to screen 0.85900, screen 0.48910 nohead back linecolor rgb '#b34a00' linewidth 2
set label '790' at screen 0.61028, screen 0.59156 center noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#b34a00'
set label 'Jan' at screen 0.89037, screen 0.18224 center noenhanced front font 'DejaVu Sans,10.5' textcolor rgb '#566169'
set label 'Jun' at screen 0.94639, screen 0.18224 center noenhanced front font 'DejaVu Sans,10.5' textcolor rgb '#566169'
set label '2025' at screen 0.91838, screen 0.15336 center noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
set arrow from screen 0.86236, screen 0.74542 to screen 0.86236, screen 0.14253 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '791?' at screen 0.94639, screen 0.57219 center noenhanced front font 'DejaVu Sans:Bold,12' textcolor rgb '#1c2226'
plot 'victims-projected.dat' index 0 using 1:3:(0):($4-$3) with vectors nohead linewidth 1.4 linecolor rgb '#0072b2' notitle, \
     'victims-projected.dat' index 0 using 1:5:(0):($6-$5) with vectors nohead linewidth 5 linecolor rgb '#a9cfe5' notitle, \
     'victims-projected.dat' index 0 using 1:2 with points pointtype 7 pointsize 0.55 linecolor rgb '#0072b2' notitle
unset output
