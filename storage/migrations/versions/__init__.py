"""One file a change, in order. What has been released is never changed."""
