package org.ferroweave.array;
