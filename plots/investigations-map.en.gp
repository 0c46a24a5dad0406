# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,522 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'investigations-map.en.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Case files on trafficking: highest rate in Quintana Roo (6.2 per 100,000;' at screen 0.02000, screen 0.95425 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label '95% interval 5.2 to 7.4); Mexico as a whole 0.47 in 2024' at screen 0.02000, screen 0.90874 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Exact 95% Poisson intervals. These are state prosecutors’ case files, not persons, not convictions; no federal cases.' at screen 0.02000, screen 0.08663 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Source: SESNSP, Incidencia delictiva del fuero común, release 2024-12 (nm-municipal); CONAPO, Proyecciones de la población de' at screen 0.02000, screen 0.05881 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'México, revisión 2023, release 2023-08 (projection-2023); the newest here.' at screen 0.02000, screen 0.03100 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.02000
set rmargin at screen 0.98000
set tmargin at screen 0.82084
set bmargin at screen 0.18866
set xrange [-0.52:10.52]
set yrange [4.55:-0.52]
set label 'Case files per 100,000 inhabitants and year, 2024' at screen 0.02000, screen 0.84766 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set object rectangle from screen 0.45500, screen 0.16184 to screen 0.55750, screen 0.14460 behind fillcolor rgb '#eef3f6' fillstyle solid 1 noborder
set label '< 0.23' at screen 0.45500, screen 0.12736 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set object rectangle from screen 0.56000, screen 0.16184 to screen 0.66250, screen 0.14460 behind fillcolor rgb '#c6dcea' fillstyle solid 1 noborder
set label '0.23–0.47' at screen 0.56000, screen 0.12736 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set object rectangle from screen 0.66500, screen 0.16184 to screen 0.76750, screen 0.14460 behind fillcolor rgb '#86b8d6' fillstyle solid 1 noborder
set label '0.47–0.93' at screen 0.66500, screen 0.12736 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set object rectangle from screen 0.77000, screen 0.16184 to screen 0.87250, screen 0.14460 behind fillcolor rgb '#1f78ad' fillstyle solid 1 noborder
set label '0.93–1.87' at screen 0.77000, screen 0.12736 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set object rectangle from screen 0.87500, screen 0.16184 to screen 0.97750, screen 0.14460 behind fillcolor rgb '#0b3f63' fillstyle solid 1 noborder
set label '1.87+' at screen 0.87500, screen 0.12736 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label '* fewer than 10: a rate that chance moves' at screen 0.02000, screen 0.14651 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'AGU' at screen 0.32609, screen 0.53344 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.07*' at screen 0.32609, screen 0.49321 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'CAM' at screen 0.84783, screen 0.40875 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.10*' at screen 0.84783, screen 0.36852 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'CHP' at screen 0.76087, screen 0.28406 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.05*' at screen 0.76087, screen 0.24383 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'DUR' at screen 0.23913, screen 0.65813 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0*' at screen 0.23913, screen 0.61790 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'GRO' at screen 0.41304, screen 0.28406 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.19*' at screen 0.41304, screen 0.24383 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'GUA' at screen 0.41304, screen 0.53344 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.06*' at screen 0.41304, screen 0.49321 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'JAL' at screen 0.23913, screen 0.53344 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.07*' at screen 0.23913, screen 0.49321 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'MIC' at screen 0.32609, screen 0.40875 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.14*' at screen 0.32609, screen 0.36852 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'MOR' at screen 0.50000, screen 0.28406 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.05*' at screen 0.50000, screen 0.24383 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'NAY' at screen 0.15217, screen 0.53344 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.08*' at screen 0.15217, screen 0.49321 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'NLE' at screen 0.41304, screen 0.78282 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.17' at screen 0.41304, screen 0.74259 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'OAX' at screen 0.58696, screen 0.28406 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.14*' at screen 0.58696, screen 0.24383 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'QUE' at screen 0.50000, screen 0.53344 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.04*' at screen 0.50000, screen 0.49321 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'SIN' at screen 0.15217, screen 0.65813 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.22*' at screen 0.15217, screen 0.61790 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'SON' at screen 0.15217, screen 0.78282 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0*' at screen 0.15217, screen 0.74259 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'TAB' at screen 0.76087, screen 0.40875 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.04*' at screen 0.76087, screen 0.36852 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'TAM' at screen 0.50000, screen 0.78282 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.22*' at screen 0.50000, screen 0.74259 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'TLA' at screen 0.58696, screen 0.40875 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0*' at screen 0.58696, screen 0.36852 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'VER' at screen 0.67391, screen 0.53344 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.12' at screen 0.67391, screen 0.49321 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'YUC' at screen 0.93478, screen 0.53344 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0*' at screen 0.93478, screen 0.49321 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'BCS' at screen 0.06522, screen 0.65813 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.45*' at screen 0.06522, screen 0.61790 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'COL' at screen 0.23913, screen 0.40875 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.26*' at screen 0.23913, screen 0.36852 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'HID' at screen 0.58696, screen 0.53344 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.28*' at screen 0.58696, screen 0.49321 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'BCN' at screen 0.06522, screen 0.78282 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.61' at screen 0.06522, screen 0.74259 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'COA' at screen 0.32609, screen 0.78282 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.48' at screen 0.32609, screen 0.74259 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'MEX' at screen 0.41304, screen 0.40875 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.79' at screen 0.41304, screen 0.36852 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'PUE' at screen 0.67391, screen 0.40875 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.59' at screen 0.67391, screen 0.36852 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'SLP' at screen 0.41304, screen 0.65813 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.58' at screen 0.41304, screen 0.61790 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'CHH' at screen 0.23913, screen 0.78282 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#ffffff'
set label '1.0' at screen 0.23913, screen 0.74259 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#ffffff'
set label 'CMX' at screen 0.50000, screen 0.40875 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#ffffff'
set label '1.00' at screen 0.50000, screen 0.36852 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#ffffff'
set label 'ZAC' at screen 0.32609, screen 0.65813 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#ffffff'
set label '1.7' at screen 0.32609, screen 0.61790 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#ffffff'
set label 'ROO' at screen 0.93478, screen 0.40875 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#ffffff'
set label '6.2' at screen 0.93478, screen 0.36852 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#ffffff'
plot 'investigations-map.dat' index 0 using 1:2:(0.475):(0.475) with boxxyerror fillstyle solid 1 noborder linecolor rgb '#eef3f6' notitle, \
     'investigations-map.dat' index 1 using 1:2:(0.475):(0.475) with boxxyerror fillstyle solid 1 noborder linecolor rgb '#c6dcea' notitle, \
     'investigations-map.dat' index 2 using 1:2:(0.475):(0.475) with boxxyerror fillstyle solid 1 noborder linecolor rgb '#86b8d6' notitle, \
     'investigations-map.dat' index 3 using 1:2:(0.475):(0.475) with boxxyerror fillstyle solid 1 noborder linecolor rgb '#1f78ad' notitle, \
     'investigations-map.dat' index 4 using 1:2:(0.475):(0.475) with boxxyerror fillstyle solid 1 noborder linecolor rgb '#0b3f63' notitle
unset output
