// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/journal/storeaccess.h"

namespace Reslate::Test {

/// Asks the store at once, on the thread of who asks.
class DirectStore final : public StoreAccess {
public:
    /// The store must outlive it.
    explicit DirectStore(JobStore &store)
        : m_store(store)
    {
    }

protected:
    void post(std::function<void(JobStore *store)> work) override { work(&m_store); }

private:
    JobStore &m_store;
};

} // namespace Reslate::Test
