# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,560 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'investigations-map.es.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Carpetas de investigación por trata: la tasa más alta, en Quintana Roo' at screen 0.02000, screen 0.95736 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label '(6.2 por 100,000; intervalo del 95 %: 5.2 a 7.4); México en conjunto, 0.47' at screen 0.02000, screen 0.91493 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'en 2024' at screen 0.02000, screen 0.87250 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Intervalos exactos de Poisson del 95 %. Son carpetas de las fiscalías estatales, no personas ni sentencias; sin casos' at screen 0.02000, screen 0.10618 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'federales.' at screen 0.02000, screen 0.08025 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Fuente: SESNSP, Incidencia delictiva del fuero común, entrega 2024-12 (nm-municipal); CONAPO, Proyecciones de la población de' at screen 0.02000, screen 0.05432 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'México, revisión 2023, entrega 2023-08 (projection-2023); lo más reciente aquí.' at screen 0.02000, screen 0.02839 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.02000
set rmargin at screen 0.98000
set tmargin at screen 0.79057
set bmargin at screen 0.20129
set xrange [-0.52:10.52]
set yrange [4.55:-0.52]
set label 'Carpetas por cada 100,000 habitantes y año, 2024' at screen 0.02000, screen 0.81557 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set object rectangle from screen 0.45500, screen 0.17629 to screen 0.55750, screen 0.16021 behind fillcolor rgb '#eef3f6' fillstyle solid 1 noborder
set label '< 0.23' at screen 0.45500, screen 0.14414 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set object rectangle from screen 0.56000, screen 0.17629 to screen 0.66250, screen 0.16021 behind fillcolor rgb '#c6dcea' fillstyle solid 1 noborder
set label '0.23–0.47' at screen 0.56000, screen 0.14414 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set object rectangle from screen 0.66500, screen 0.17629 to screen 0.76750, screen 0.16021 behind fillcolor rgb '#86b8d6' fillstyle solid 1 noborder
set label '0.47–0.93' at screen 0.66500, screen 0.14414 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set object rectangle from screen 0.77000, screen 0.17629 to screen 0.87250, screen 0.16021 behind fillcolor rgb '#1f78ad' fillstyle solid 1 noborder
set label '0.93–1.87' at screen 0.77000, screen 0.14414 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set object rectangle from screen 0.87500, screen 0.17629 to screen 0.97750, screen 0.16021 behind fillcolor rgb '#0b3f63' fillstyle solid 1 noborder
set label '1.87+' at screen 0.87500, screen 0.14414 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label '* menos de 10: tasa que mueve el azar' at screen 0.02000, screen 0.16200 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'AGU' at screen 0.32609, screen 0.52267 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.07*' at screen 0.32609, screen 0.48517 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'CAM' at screen 0.84783, screen 0.40644 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.10*' at screen 0.84783, screen 0.36894 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'CHP' at screen 0.76087, screen 0.29021 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.05*' at screen 0.76087, screen 0.25271 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'DUR' at screen 0.23913, screen 0.63890 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0*' at screen 0.23913, screen 0.60140 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'GRO' at screen 0.41304, screen 0.29021 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.19*' at screen 0.41304, screen 0.25271 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'GUA' at screen 0.41304, screen 0.52267 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.06*' at screen 0.41304, screen 0.48517 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'JAL' at screen 0.23913, screen 0.52267 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.07*' at screen 0.23913, screen 0.48517 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'MIC' at screen 0.32609, screen 0.40644 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.14*' at screen 0.32609, screen 0.36894 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'MOR' at screen 0.50000, screen 0.29021 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.05*' at screen 0.50000, screen 0.25271 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'NAY' at screen 0.15217, screen 0.52267 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.08*' at screen 0.15217, screen 0.48517 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'NLE' at screen 0.41304, screen 0.75513 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.17' at screen 0.41304, screen 0.71763 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'OAX' at screen 0.58696, screen 0.29021 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.14*' at screen 0.58696, screen 0.25271 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'QUE' at screen 0.50000, screen 0.52267 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.04*' at screen 0.50000, screen 0.48517 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'SIN' at screen 0.15217, screen 0.63890 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.22*' at screen 0.15217, screen 0.60140 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'SON' at screen 0.15217, screen 0.75513 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0*' at screen 0.15217, screen 0.71763 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'TAB' at screen 0.76087, screen 0.40644 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.04*' at screen 0.76087, screen 0.36894 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'TAM' at screen 0.50000, screen 0.75513 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.22*' at screen 0.50000, screen 0.71763 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'TLA' at screen 0.58696, screen 0.40644 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0*' at screen 0.58696, screen 0.36894 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'VER' at screen 0.67391, screen 0.52267 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.12' at screen 0.67391, screen 0.48517 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'YUC' at screen 0.93478, screen 0.52267 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0*' at screen 0.93478, screen 0.48517 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'BCS' at screen 0.06522, screen 0.63890 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.45*' at screen 0.06522, screen 0.60140 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'COL' at screen 0.23913, screen 0.40644 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.26*' at screen 0.23913, screen 0.36894 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'HID' at screen 0.58696, screen 0.52267 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.28*' at screen 0.58696, screen 0.48517 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'BCN' at screen 0.06522, screen 0.75513 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.61' at screen 0.06522, screen 0.71763 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'COA' at screen 0.32609, screen 0.75513 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.48' at screen 0.32609, screen 0.71763 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'MEX' at screen 0.41304, screen 0.40644 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.79' at screen 0.41304, screen 0.36894 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'PUE' at screen 0.67391, screen 0.40644 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.59' at screen 0.67391, screen 0.36894 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'SLP' at screen 0.41304, screen 0.63890 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.58' at screen 0.41304, screen 0.60140 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'CHH' at screen 0.23913, screen 0.75513 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#ffffff'
set label '1.0' at screen 0.23913, screen 0.71763 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#ffffff'
set label 'CMX' at screen 0.50000, screen 0.40644 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#ffffff'
set label '1.00' at screen 0.50000, screen 0.36894 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#ffffff'
set label 'ZAC' at screen 0.32609, screen 0.63890 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#ffffff'
set label '1.7' at screen 0.32609, screen 0.60140 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#ffffff'
set label 'ROO' at screen 0.93478, screen 0.40644 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#ffffff'
set label '6.2' at screen 0.93478, screen 0.36894 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#ffffff'
plot 'investigations-map.dat' index 0 using 1:2:(0.475):(0.475) with boxxyerror fillstyle solid 1 noborder linecolor rgb '#eef3f6' notitle, \
     'investigations-map.dat' index 1 using 1:2:(0.475):(0.475) with boxxyerror fillstyle solid 1 noborder linecolor rgb '#c6dcea' notitle, \
     'investigations-map.dat' index 2 using 1:2:(0.475):(0.475) with boxxyerror fillstyle solid 1 noborder linecolor rgb '#86b8d6' notitle, \
     'investigations-map.dat' index 3 using 1:2:(0.475):(0.475) with boxxyerror fillstyle solid 1 noborder linecolor rgb '#1f78ad' notitle, \
     'investigations-map.dat' index 4 using 1:2:(0.475):(0.475) with boxxyerror fillstyle solid 1 noborder linecolor rgb '#0b3f63' notitle
unset output
