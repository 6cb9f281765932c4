/* The header is all there is: the functions are Swift. */
#include "shinsa.h"
