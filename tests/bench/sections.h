// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Reslate::Bench {

class TenantProcess;

void rows();
void pages(const TenantProcess &tenant);
void listing(const TenantProcess &tenant);
void commandLine(const TenantProcess &tenant);
void window(const TenantProcess &tenant);
void startToWindow();
void sending();
void planning();
void journal();
void pace();
void largeJob();
void following();
void million();
void paper();

} // namespace Reslate::Bench
