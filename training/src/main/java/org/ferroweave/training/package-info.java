package org.ferroweave.training;
