package org.ferroweave.datasets;
