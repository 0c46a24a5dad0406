#include "capture.h"

#include <string.h>

#define SPARSE_MSE "https://cran.r-project.org/package=SparseMSE"
#define HOME_OFFICE "https://www.gov.uk/government/publications/" \
	"modern-slavery-an-application-of-multiple-systems-estimation"

const struct capture_source capture_sources[] = {
	{ "artificial3", "artificial3", "a made-up table on which most models have no estimate",
	  "Chan, Silverman & Vincent (2021), Journal of the American Statistical Association 116:1297; "
	  "as in R's SparseMSE", SPARSE_MSE, 96,
	  "for teaching: existence codes" },
	{ "hiv4", "hiv4_rcapture", "persons with HIV in Rome on four lists",
	  "Abeni, Brancato & Perucci (1994), Epidemiology 5:410; as in R's Rcapture",
	  "https://cran.r-project.org/package=Rcapture", 1896, "" },
	{ "korea3", "korea3", "women held in Palembang in 1944-1945, on three lists",
	  "Ball, Shin & Yang (2018), Human Rights Data Analysis Group",
	  "https://hrdag.org/wp-content/uploads/2018/12/KP-Palemban-ests.pdf", 123,
	  "nobody is on the second and third list alone" },
	{ "kosovo4", "kosovo4", "killings in Kosovo, March to June 1999, on four lists",
	  "Ball, Betts, Scheuren, Dudukovich & Asher (2002), Killings and Refugee Flow in Kosovo, AAAS; "
	  "as in R's SparseMSE", SPARSE_MSE, 4400, "" },
	{ "netherlands5", "netherlands5", "presumed victims of trafficking, Netherlands 2010-2015, on "
	  "five lists", "van Dijk, Cruyff, van der Heijden & Kragten-Heerdink (2017), UNODC",
	  "https://dutchrapporteur.nl/latest/news/2017/09/28/"
	  "reliable-estimate-reflects-true-numbers-of-victims-of-human-trafficking", 8234,
	  "six years together; about 6,250 a year were published" },
	{ "neworleans5", "neworleans5_sparsemse2019", "victims of modern slavery, Greater New Orleans "
	  "2016, on five lists (eight, some merged)",
	  "Bales, Murphy & Silverman (2020), Journal of Human Trafficking 6:375; as in R's SparseMSE",
	  SPARSE_MSE, 185,
	  "a later package has 186: one cell is 2 instead of 1" },
	{ "uk4", "uk4", "potential victims of modern slavery, United Kingdom 2013, on four lists",
	  "Silverman (2014), Modern slavery: an application of multiple systems estimation, Home Office",
	  HOME_OFFICE, 2428,
	  "uk5 without the general public's list" },
	{ "uk5", "uk5", "potential victims of modern slavery, United Kingdom 2013, on five lists",
	  "Silverman (2014), Modern slavery: an application of multiple systems estimation, Home Office",
	  HOME_OFFICE, 2744,
	  "police and national crime agency made one list" },
	{ "uk6", "uk6", "potential victims of modern slavery, United Kingdom 2013, on six lists",
	  "Silverman (2014), Modern slavery: an application of multiple systems estimation, Home Office",
	  HOME_OFFICE, 2744, "" },
};
const size_t capture_source_count = sizeof capture_sources / sizeof *capture_sources;

const struct capture_source *capture_source(const char *name)
{
	for (size_t i = 0; i < capture_source_count; i++)
		if (strcmp(capture_sources[i].id, name) == 0 || strcmp(capture_sources[i].file, name) == 0)
			return &capture_sources[i];
	return NULL;
}
