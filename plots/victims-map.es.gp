# written by trata; run it where its data file lies: gnuplot -d
reset
set encoding utf8
set terminal svg size 800,560 noenhanced font 'DejaVu Sans,14' background rgb '#ffffff'
set output 'victims-map.es.raw.svg'
unset key
unset border
unset xtics
unset ytics
set label 'Víctimas de trata registradas: la tasa más alta, en Quintana Roo (9.8' at screen 0.02000, screen 0.95736 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'por 100,000; intervalo del 95 %: 8.5 a 11.2); México en conjunto, 0.60 en' at screen 0.02000, screen 0.91493 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label '2024' at screen 0.02000, screen 0.87250 left noenhanced front font 'DejaVu Sans:Bold,18' textcolor rgb '#1c2226'
set label 'Intervalos exactos de Poisson del 95 %; demasiado estrechos donde varias víctimas comparten carpeta. Son víctimas' at screen 0.02000, screen 0.10618 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'registradas por las fiscalías estatales, no la prevalencia de la trata; sin casos federales.' at screen 0.02000, screen 0.08025 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'Fuente: SESNSP, Víctimas del fuero común, entrega 2025-06 (nm-state); CONAPO, Proyecciones de la población de México,' at screen 0.02000, screen 0.05432 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'revisión 2023, entrega 2023-08 (projection-2023); lo más reciente aquí.' at screen 0.02000, screen 0.02839 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set lmargin at screen 0.02000
set rmargin at screen 0.98000
set tmargin at screen 0.79057
set bmargin at screen 0.20129
set xrange [-0.52:10.52]
set yrange [4.55:-0.52]
set label 'Personas por cada 100,000 habitantes y año, 2024' at screen 0.02000, screen 0.81557 left noenhanced front font 'DejaVu Sans,12' textcolor rgb '#566169'
set object rectangle from screen 0.45500, screen 0.17629 to screen 0.55750, screen 0.16021 behind fillcolor rgb '#eef3f6' fillstyle solid 1 noborder
set label '< 0.30' at screen 0.45500, screen 0.14414 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set object rectangle from screen 0.56000, screen 0.17629 to screen 0.66250, screen 0.16021 behind fillcolor rgb '#c6dcea' fillstyle solid 1 noborder
set label '0.30–0.60' at screen 0.56000, screen 0.14414 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set object rectangle from screen 0.66500, screen 0.17629 to screen 0.76750, screen 0.16021 behind fillcolor rgb '#86b8d6' fillstyle solid 1 noborder
set label '0.60–1.19' at screen 0.66500, screen 0.14414 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set object rectangle from screen 0.77000, screen 0.17629 to screen 0.87250, screen 0.16021 behind fillcolor rgb '#1f78ad' fillstyle solid 1 noborder
set label '1.19–2.39' at screen 0.77000, screen 0.14414 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set object rectangle from screen 0.87500, screen 0.17629 to screen 0.97750, screen 0.16021 behind fillcolor rgb '#0b3f63' fillstyle solid 1 noborder
set label '2.39+' at screen 0.87500, screen 0.14414 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label '* menos de 10: tasa que mueve el azar' at screen 0.02000, screen 0.16200 left noenhanced front font 'DejaVu Sans,11' textcolor rgb '#566169'
set label 'AGU' at screen 0.32609, screen 0.52267 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.07*' at screen 0.32609, screen 0.48517 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'CAM' at screen 0.84783, screen 0.40644 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0*' at screen 0.84783, screen 0.36894 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'CHP' at screen 0.76087, screen 0.29021 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.05*' at screen 0.76087, screen 0.25271 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'DUR' at screen 0.23913, screen 0.63890 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0*' at screen 0.23913, screen 0.60140 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'GRO' at screen 0.41304, screen 0.29021 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.19*' at screen 0.41304, screen 0.25271 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'GUA' at screen 0.41304, screen 0.52267 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.06*' at screen 0.41304, screen 0.48517 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'HID' at screen 0.58696, screen 0.52267 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.28*' at screen 0.58696, screen 0.48517 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'JAL' at screen 0.23913, screen 0.52267 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.10*' at screen 0.23913, screen 0.48517 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'MIC' at screen 0.32609, screen 0.40644 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.16*' at screen 0.32609, screen 0.36894 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'MOR' at screen 0.50000, screen 0.29021 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.05*' at screen 0.50000, screen 0.25271 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'NAY' at screen 0.15217, screen 0.52267 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.08*' at screen 0.15217, screen 0.48517 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'NLE' at screen 0.41304, screen 0.75513 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.29' at screen 0.41304, screen 0.71763 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
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
set label '0.27' at screen 0.67391, screen 0.48517 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'YUC' at screen 0.93478, screen 0.52267 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0*' at screen 0.93478, screen 0.48517 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'BCS' at screen 0.06522, screen 0.63890 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.34*' at screen 0.06522, screen 0.60140 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'COA' at screen 0.32609, screen 0.75513 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.51' at screen 0.32609, screen 0.71763 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'COL' at screen 0.23913, screen 0.40644 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.52*' at screen 0.23913, screen 0.36894 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'OAX' at screen 0.58696, screen 0.29021 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.32' at screen 0.58696, screen 0.25271 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'BCN' at screen 0.06522, screen 0.75513 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.74' at screen 0.06522, screen 0.71763 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'CMX' at screen 0.50000, screen 0.40644 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '1.00' at screen 0.50000, screen 0.36894 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'MEX' at screen 0.41304, screen 0.40644 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.88' at screen 0.41304, screen 0.36894 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'PUE' at screen 0.67391, screen 0.40644 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#1c2226'
set label '0.73' at screen 0.67391, screen 0.36894 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#1c2226'
set label 'CHH' at screen 0.23913, screen 0.75513 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#ffffff'
set label '1.3' at screen 0.23913, screen 0.71763 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#ffffff'
set label 'SLP' at screen 0.41304, screen 0.63890 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#ffffff'
set label '1.2' at screen 0.41304, screen 0.60140 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#ffffff'
set label 'ZAC' at screen 0.32609, screen 0.63890 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#ffffff'
set label '2.1' at screen 0.32609, screen 0.60140 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#ffffff'
set label 'ROO' at screen 0.93478, screen 0.40644 center noenhanced front font 'DejaVu Sans,12' textcolor rgb '#ffffff'
set label '9.8' at screen 0.93478, screen 0.36894 center noenhanced front font 'DejaVu Sans:Bold,15' textcolor rgb '#ffffff'
plot 'victims-map.dat' index 0 using 1:2:(0.475):(0.475) with boxxyerror fillstyle solid 1 noborder linecolor rgb '#eef3f6' notitle, \
     'victims-map.dat' index 1 using 1:2:(0.475):(0.475) with boxxyerror fillstyle solid 1 noborder linecolor rgb '#c6dcea' notitle, \
     'victims-map.dat' index 2 using 1:2:(0.475):(0.475) with boxxyerror fillstyle solid 1 noborder linecolor rgb '#86b8d6' notitle, \
     'victims-map.dat' index 3 using 1:2:(0.475):(0.475) with boxxyerror fillstyle solid 1 noborder linecolor rgb '#1f78ad' notitle, \
     'victims-map.dat' index 4 using 1:2:(0.475):(0.475) with boxxyerror fillstyle solid 1 noborder linecolor rgb '#0b3f63' notitle
unset output
