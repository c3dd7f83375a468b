// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journal/storethread.h"

namespace Reslate::Jobs {

StoreThread::StoreThread()
{
    m_thread.setObjectName(QStringLiteral("journal"));
    m_worker.moveToThread(&m_thread);
    m_thread.start();
}

StoreThread::~StoreThread()
{
    post([this] { m_thread.quit(); });
    m_thread.wait();
}

void StoreThread::post(std::function<void()> work)
{
    QMetaObject::invokeMethod(&m_worker, std::move(work), Qt::QueuedConnection);
}

} // namespace Reslate::Jobs
