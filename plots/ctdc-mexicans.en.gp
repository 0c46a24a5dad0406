# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,532 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'ctdc-mexicans.en.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Synthetic records of Mexican citizens: 3,680 in 2002–2021, 2,545 with' at screen 0.02000, screen 0.95511 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'labour and 143 with sexual exploitation, 1,012 without a type; 2,744' at screen 0.02000, screen 0.91045 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'exploited in the United States; the age is not stated in 3,180' at screen 0.02000, screen 0.86579 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Family: CTDC global synthetic dataset of 2021, records of Mexican citizens; made by software from counts rounded down to' at screen 0.02000, screen 0.22079 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label '10, not real persons one by one; records without a year are in the sums. A record may have several types. Most come from' at screen 0.02000, screen 0.19350 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'hotline and organizations abroad. No interval: neither a sample nor a census. Not prevalence, and not comparable between' at screen 0.02000, screen 0.16620 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'countries.' at screen 0.02000, screen 0.13891 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Source: Counter-Trafficking Data Collaborative (CTDC), ’Global Synthetic Dataset’. Available at:' at screen 0.02000, screen 0.11162 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'https://www.ctdatacollaborative.org/page/global-synthetic-dataset (add the edition’s year and the day of access), release' at screen 0.02000, screen 0.08432 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label '2021-08 (synthetic-2021-types); release 2021-08 (synthetic-2021); release 2021-08 (synthetic-2021-corridors); the newest' at screen 0.02000, screen 0.05703 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'here.' at screen 0.02000, screen 0.02974 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.28969
set rmargin at screen 0.92500
set tmargin at screen 0.77955
set bmargin at screen 0.32090
set xrange [0:3211.8]
set yrange [12.6:0.4]
set arrow from screen 0.28969, screen 0.77955 to screen 0.28969, screen 0.32090 nohead back linecolor rgb '#8b969d' linewidth 1
set label '0' at screen 0.28969, screen 0.29835 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.48749, screen 0.77955 to screen 0.48749, screen 0.32090 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '1,000' at screen 0.48749, screen 0.29835 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.68530, screen 0.77955 to screen 0.68530, screen 0.32090 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '2,000' at screen 0.68530, screen 0.29835 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set arrow from screen 0.88310, screen 0.77955 to screen 0.88310, screen 0.32090 nohead back linecolor rgb '#e4e8ea' linewidth 1
set label '3,000' at screen 0.88310, screen 0.29835 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'Records, 2002–2021' at screen 0.02000, screen 0.80962 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set label 'type: sexual' at screen 0.27969, screen 0.75699 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '143' at screen 0.32672, screen 0.75699 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'type: labour' at screen 0.27969, screen 0.71940 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '2,545' at screen 0.80185, screen 0.71940 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'type: not stated' at screen 0.27969, screen 0.68180 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1,012' at screen 0.49862, screen 0.68180 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'gender: female' at screen 0.27969, screen 0.64421 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '414' at screen 0.38033, screen 0.64421 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'gender: male' at screen 0.27969, screen 0.60662 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1,823' at screen 0.65904, screen 0.60662 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'gender: not stated' at screen 0.27969, screen 0.56902 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '1,443' at screen 0.58387, screen 0.56902 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'age: not stated' at screen 0.27969, screen 0.53143 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '3,180' at screen 0.92746, screen 0.53143 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'age: under 18' at screen 0.27969, screen 0.49383 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '192' at screen 0.33642, screen 0.49383 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'age: 18 and over' at screen 0.27969, screen 0.45624 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '308' at screen 0.35936, screen 0.45624 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'exploited in the United States' at screen 0.27969, screen 0.41865 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '2,744' at screen 0.84122, screen 0.41865 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'exploited in Mexico' at screen 0.27969, screen 0.38105 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '253' at screen 0.34848, screen 0.38105 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
set label 'country not stated' at screen 0.27969, screen 0.34346 right noenhanced front font 'DejaVu Sans,12.5' textcolor rgb '#1c2226'
set label '683' at screen 0.43354, screen 0.34346 left noenhanced front font 'DejaVu Sans:Bold,12.5' textcolor rgb '#1c2226'
plot 'ctdc-mexicans.dat' index 0 using 3:2:($4-$3):(0) with vectors nohead linewidth 2.4 linecolor rgb '#a9cfe5' notitle, \
     'ctdc-mexicans.dat' index 0 using 1:2 with points pointtype 7 pointsize 0.75 linecolor rgb '#0072b2' notitle
unset output
